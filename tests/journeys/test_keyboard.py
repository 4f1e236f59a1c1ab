"""A call is logged without the mouse."""

from statistics import median

import pytest

from cases.models import Consultation, ProgressRecord
from tests.cases.stage import yoko
from tests.cases.window_stage import case_of, logged
from tests.factories.cases import PhraseFactory
from tests.journeys.keyboard import Keyboard
from tests.journeys.visitor import PASSWORD

pytestmark = pytest.mark.django_db(transaction=True)

SAID = "先週から夜に眠れない日が続いています。"
ANSWERED = "来週の水曜日に、こちらからもう一度お電話します。"


MOTHER = {"relation": "mother", "consulter_name": "架空 由美", "consulter_phone": "042-000-0009"}


def test_a_call_of_somebody_known_is_logged_from_the_keyboard_and_saved_once(visit, cast):
    before = logged(cast, person=yoko(cast), **MOTHER)
    case = case_of(cast, before.person)
    PhraseFactory(owner=None, reading="らいしゅう", text=ANSWERED)
    PhraseFactory(owner=cast.aida.user, reading="りれき")
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
    assert keys.presses <= 22


def test_a_routine_contact_takes_less_than_a_minute_by_a_model_of_the_hands(visit, cast):
    before = logged(cast, person=yoko(cast), **MOTHER)
    case = case_of(cast, before.person)
    keys = Keyboard(visit(cast.aida))

    find(keys, "洋子")
    keys.move_to(keys.page.get_by_role("textbox", name="相談の内容"))
    keys.type(SAID)
    keys.move_to(keys.page.get_by_role("textbox", name="お答えしたこと"))
    keys.type(ANSWERED)
    keys.press_to_leave("Control+Enter")
    add_to_the_case(keys)

    parts = seconds_of(keys)
    print(f"\nkeys {keys.presses}, characters {keys.typed}, pages {len(keys.waits)}; seconds: {parts}")  # noqa: T201
    assert Consultation.unscoped.latest("id").case == case
    assert keys.presses <= 15
    assert parts["typing"] + parts["keys"] + parts["thinking"] <= 45
    assert sum(parts.values()) <= 60


def seconds_of(keys) -> dict[str, float]:
    """How long the hands need, by a keystroke-level model; of the waits the middle one counts for every page.

    Japanese at 120 characters a minute, conversion included; 0.3 seconds for every other key; 1.35 seconds to find
    out what to do on each page (Card, Moran and Newell).
    """
    pages = len(keys.waits)
    return {
        "typing": round(keys.typed * 0.5, 1),
        "keys": round(keys.presses * 0.3, 1),
        "thinking": round((pages + 1) * 1.35, 1),
        "waiting": round(pages * median(keys.waits), 1),
    }


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
    keys.press_with_alt("ArrowDown")
    keys.type("ら", presses=2)
    keys.press("Enter")


def save_twice(keys):
    with keys.page.expect_navigation(url="**/consultations/*-*/*"):
        keys.press("Control+Enter", times=2)


def add_to_the_case(keys):
    keys.page.wait_for_timeout(800)  # a second press of Enter within that time would be taken for a double press
    keys.move_to(keys.page.get_by_role("button", name="に加える"))
    keys.press_to_leave("Enter")


def test_a_phrase_is_put_in_from_the_keyboard_where_the_cursor_is(visit, cast):
    PhraseFactory(owner=None, reading="らいしゅう", text="来週お電話します。")
    PhraseFactory(owner=cast.aida.user, reading="りれき", text="これまでの経過を伺いました。")
    keys = Keyboard(visit().sign_in(cast.aida).go("/cases/consultations/new/"))
    said = keys.page.get_by_role("textbox", name="相談の内容")
    picker = keys.page.get_by_role("combobox", name="定型文を読みで探す")
    options = keys.page.get_by_role("listbox", name="定型文").get_by_role("option")
    said.focus()
    keys.type("前後")
    keys.press("ArrowLeft")

    keys.press_with_alt("ArrowDown")
    keys.visitor.arrive()
    assert options.count() == 2
    keys.type("リ")
    assert options.count() == 1
    keys.press("Enter")

    assert said.input_value() == "前これまでの経過を伺いました。後"
    assert picker.count() == 0
    keys.type("。")
    assert said.input_value() == "前これまでの経過を伺いました。。後"
    keys.press_with_alt("ArrowDown")
    keys.press("Escape")
    assert picker.count() == 0
    assert said.evaluate("(each) => each === document.activeElement")


def test_what_was_done_is_written_down_from_the_page_of_the_case_without_the_mouse(visit, cast):
    case = case_of(cast, yoko(cast))
    keys = Keyboard(visit().go(f"/cases/cases/{case.uid}/"))
    sign_in(keys, cast.aida)

    keys.press_access_key("k")
    keys.move_to(keys.page.get_by_label("方法"))
    keys.press("ArrowDown", 4)
    keys.move_to(keys.page.get_by_role("textbox", name="事実"))
    keys.type(SAID)
    keys.press_to_leave("Control+Enter")

    assert keys.page.get_by_role("status").filter(has_text="支援経過を記録しました。").is_visible()
    assert (ProgressRecord.unscoped.get().method, ProgressRecord.unscoped.get().fact) == ("visit", SAID)


def test_topics_are_found_by_their_first_kana_and_ticked_from_the_keyboard(visit, cast):
    keys = Keyboard(visit().sign_in(cast.aida).go("/cases/consultations/new/"))
    keys.page.get_by_label("相談内容を読みで探す").focus()
    radios = keys.page.locator("#id_primary_topic label:visible")

    all_of_them = radios.count()
    keys.type("ﾋ")
    found = [each.strip() for each in radios.all_inner_texts()]
    assert found[0] == "ひきこもり・不登校"
    assert len(found) < 5
    keys.press("Shift+Enter")
    assert radios.count() == all_of_them
    keys.type("カゾク")
    keys.press("Enter")

    assert "○ 家族との関係について を選びました。" in keys.visitor.text
    assert keys.page.get_by_role("radio", name="ひきこもり・不登校").is_checked()
    assert keys.page.get_by_role("checkbox", name="家族との関係について").is_checked()
    assert keys.page.url.endswith("/cases/consultations/new/")
    keys.visitor.arrive()


def test_enter_of_an_input_method_ticks_nothing(visit, cast):
    keys = Keyboard(visit().sign_in(cast.aida).go("/cases/consultations/new/"))
    box = keys.page.get_by_label("相談内容を読みで探す")
    box.focus()
    keys.type("かぞく")
    press = "(each, isComposing) => each.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', isComposing}))"

    box.evaluate(press, True)
    assert keys.page.locator("input[name=topics]:checked").count() == 0

    box.evaluate(press, False)
    assert keys.page.locator("input[name=topics]:checked").count() == 1
