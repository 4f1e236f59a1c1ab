"""A call is logged without the mouse."""

import pytest

from cases.models import Consultation
from tests.cases.stage import yoko
from tests.journeys.keyboard import Keyboard
from tests.journeys.visitor import PASSWORD

pytestmark = pytest.mark.django_db(transaction=True)

SAID = "先週から夜に眠れない日が続いています。"
ANSWERED = "来週の水曜日に、こちらからもう一度お電話します。"


def test_a_call_of_somebody_known_is_logged_from_the_keyboard_and_saved_once(visit, cast):
    person = yoko(cast)
    visitor = visit().go("/")
    keys = Keyboard(visitor)

    sign_in(keys, cast.aida)
    find(keys, "洋子")
    tell(keys)
    save_twice(keys)

    print(f"\nkeys pressed beside the text: {keys.presses}")  # noqa: T201
    consultation = Consultation.unscoped.get()
    assert (consultation.person, consultation.channel, consultation.relation) == (person, "phone", "self")
    assert (consultation.said, consultation.answered) == (SAID, ANSWERED)
    assert keys.presses <= 25


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
    keys.move_to(keys.page.get_by_label("ご本人から見た関係"))
    keys.press("ArrowDown")
    keys.move_to(keys.page.get_by_role("textbox", name="相談の内容"))
    keys.type(SAID)
    keys.move_to(keys.page.get_by_role("textbox", name="お答えしたこと"))
    keys.type(ANSWERED)


def save_twice(keys):
    keys.move_to(keys.page.get_by_role("button", name="記録する"))
    with keys.page.expect_navigation(url="**/consultations/*-*/"):
        keys.press("Enter", times=2)
