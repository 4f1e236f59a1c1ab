"""What holds for every page of one move: bad input, what is no longer possible, and that nothing typed is lost."""

import pytest
import time_machine

from cases.models import Referral
from cases.states import State
from tests.cases.referral_pages import BAD_TEXTS, ODD_TEXT, text_of, url
from tests.cases.stage import NOW, in_state

TOKEN = {"submission_token": "00000000-0000-4000-8000-000000000001"}
REPORT = {"report_kind": "progress", "outcome_changes": ["met"]} | TOKEN
# page → (who, a state in which it works, the other boxes, whether the text may stay empty)
PAGES = {
    "referral_ask": ("eguchi", State.RECEIVED, {}, False),
    "referral_accept": ("eguchi", State.RECEIVED, {}, True),
    "referral_decline": ("eguchi", State.RECEIVED, {"reason": "age"}, True),
    "referral_report": ("eguchi", State.ACCEPTED, REPORT, False),
    "referral_finish": ("eguchi", State.ACCEPTED, TOKEN, False),
    "referral_alert": ("eguchi", State.ACCEPTED, TOKEN, False),
    "referral_confirm": ("aida", State.REPORTED, {}, True),
    "referral_answer": ("aida", State.INFO_REQUESTED, {}, False),
    "referral_query": ("aida", State.REPORTED, {}, False),
    "referral_complete": ("aida", State.REPORTED, {"outcome_changes": ["met"]}, False),
    "referral_withdraw": ("aida", State.SENT, {}, False),
    "referral_reopen": ("aida", State.DECLINED, {"reason": "asked_again"}, False),
    "referral_strike_out": ("aida", State.RECEIVED, {"kind": "wrong_body"}, False),
}
MAY_BE_EMPTY = {name for name, row in PAGES.items() if row[3]}


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(NOW, tick=False):
        yield


def set_up(cast, browse, name):
    who, state, boxes, _may_be_empty = PAGES[name]
    referral = in_state(cast, state)
    versioned = {"version": referral.version} if name in ("referral_confirm", "referral_complete") else {}
    return browse(getattr(cast, who)), referral, boxes | versioned


def now(referral):
    return Referral.unscoped.get(pk=referral.pk)


@pytest.mark.parametrize("name", PAGES)
def test_bad_text_is_named_at_its_box_and_nothing_is_saved(cast, browse, name):
    client, referral, boxes = set_up(cast, browse, name)

    for text in BAD_TEXTS if name in MAY_BE_EMPTY else ["", *BAD_TEXTS]:
        response = client.post(url(name, referral), boxes | {"text": text})

        assert response.status_code == 200
        assert "入力内容を確認してください" in text_of(response)
        assert response.context["form"]["text"].errors
        assert response.context["form"]["text"].value() == text
    assert now(referral).version == referral.version


@pytest.mark.parametrize("name", PAGES)
def test_odd_text_is_kept_as_typed(cast, browse, name):
    client, referral, boxes = set_up(cast, browse, name)

    response = client.post(url(name, referral), boxes | {"text": ODD_TEXT})

    assert response.status_code == 302
    step = now(referral).steps(manager="unscoped").order_by("-id").first()
    assert step.text == ODD_TEXT.replace("\r\n", "\n")


@pytest.mark.parametrize("name", PAGES)
def test_a_form_with_nothing_in_it_is_no_error_of_the_server(cast, browse, name):
    client, referral, _boxes = set_up(cast, browse, name)

    assert client.post(url(name, referral)).status_code in (200, 302)


@pytest.mark.parametrize("name", PAGES)
def test_pressed_twice_the_second_says_where_it_stands_and_keeps_the_words(cast, browse, name):
    client, referral, boxes = set_up(cast, browse, name)
    client.post(url(name, referral), boxes | {"text": "はじめの文"})
    after_first = now(referral)

    response = client.post(url(name, referral), boxes | {"text": "あとの文"})

    if name in ("referral_report", "referral_finish", "referral_alert"):  # the same form counts once
        assert response.status_code == 302
        assert now(referral).version == after_first.version
        return
    if name == "referral_confirm":
        assert "もう確かめてあります" in text_of(response)
        assert now(referral).version == after_first.version
        return
    if name in ("referral_answer", "referral_ask") and response.status_code == 302:
        assert now(referral).version == after_first.version + 1
        return
    assert "いまの状態は" in text_of(response)
    assert "あとの文" in text_of(response)
    assert now(referral).version == after_first.version


@pytest.mark.parametrize(
    "name", ["referral_decline", "referral_report", "referral_complete", "referral_reopen", "referral_strike_out"]
)
def test_a_foreign_choice_is_refused_at_its_box(cast, browse, name):
    client, referral, boxes = set_up(cast, browse, name)
    box = next(iter(boxes))

    for value in ("", "garbage", "\x00"):
        response = client.post(url(name, referral), boxes | {"text": "文", box: value})

        assert response.status_code == 200
        assert response.context["form"][box].errors


def test_an_impossible_day_is_refused_at_its_box(cast, browse):
    client, referral, boxes = set_up(cast, browse, "referral_report")

    for day in ("令和99年1月1日", "2026-02-30", "あした", "2999-01-01", "\x00"):
        response = client.post(url("referral_report", referral), boxes | {"text": "文", "first_contact_on": day})

        assert response.context["form"]["first_contact_on"].errors
        assert response.context["form"]["first_contact_on"].value() == day


@pytest.mark.parametrize("name", PAGES)
def test_what_is_not_possible_now_is_said_in_place_of_the_form(cast, browse, name):
    who, *_others = PAGES[name]
    referral = in_state(cast, State.DRAFT if who == "aida" and name != "referral_withdraw" else State.COMPLETED)

    page = text_of(browse(getattr(cast, who)).get(url(name, referral)))

    assert "この操作はできません" in page
    assert "<textarea" not in page
