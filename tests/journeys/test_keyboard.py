"""A call is logged without the mouse."""

import pytest

from cases.models import Consultation
from tests.cases.stage import yoko
from tests.cases.window_stage import case_of, logged
from tests.journeys.keyboard import Keyboard
from tests.journeys.visitor import PASSWORD

pytestmark = pytest.mark.django_db(transaction=True)

SAID = "先週から夜に眠れない日が続いています。"
ANSWERED = "来週の水曜日に、こちらからもう一度お電話します。"


MOTHER = {"relation": "mother", "consulter_name": "架空 由美", "consulter_phone": "042-000-0009"}


def test_a_call_of_somebody_known_is_logged_from_the_keyboard_and_saved_once(visit, cast):
    before = logged(cast, person=yoko(cast), **MOTHER)
    case = case_of(cast, before.person)
    keys = Keyboard(visit().go("/"))

    sign_in(keys, cast.aida)
    find(keys, "洋子")
    tell(keys)
    save_twice(keys)
    add_to_the_case(keys)

    print(f"\nkeys pressed beside the text: {keys.presses}")  # noqa: T201
    consultation = Consultation.unscoped.latest("id")
    assert Consultation.unscoped.count() == 2
    assert {name: getattr(consultation, name) for name in MOTHER} == MOTHER
    assert (consultation.person, consultation.channel, consultation.case) == (before.person, "phone", case)
    assert (consultation.said, consultation.answered) == (SAID, ANSWERED)
    assert keys.presses <= 20


def sign_in(keys, member):
    keys.move_to(keys.page.get_by_label("アカウント名"))
    keys.type(member.user.username)
    keys.press("Tab")
    keys.type(PASSWORD)
    keys.press_to_leave("Enter")


def find(keys, words):
    keys.press_access_key("n")
    keys.move_to(keys.page.get_by_label("まず探す"))
    keys.type(words)
    keys.press_to_leave("Enter")
    keys.move_to(keys.page.get_by_role("button", name="この方の相談"))
    keys.press_to_leave("Enter")


def tell(keys):
    keys.move_to(keys.page.get_by_role("textbox", name="相談の内容"))
    keys.type(SAID)
    keys.move_to(keys.page.get_by_role("textbox", name="お答えしたこと"))
    keys.type(ANSWERED)


def save_twice(keys):
    keys.move_to(keys.page.get_by_role("button", name="記録する"))
    with keys.page.expect_navigation(url="**/consultations/*-*/*"):
        keys.press("Enter", times=2)


def add_to_the_case(keys):
    keys.page.wait_for_timeout(800)  # a second press of Enter within that time would be taken for a double press
    keys.move_to(keys.page.get_by_role("button", name="に加える"))
    keys.press_to_leave("Enter")
