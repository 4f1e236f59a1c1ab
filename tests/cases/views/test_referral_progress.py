"""その後の様子を答える: `cases:referral_progress`."""

from datetime import UTC, date, datetime

import pytest
import time_machine

from cases.models import Referral, ReferralStep
from cases.states import State
from tests.cases.referral_pages import BAD_TEXTS, ODD_TEXT, RECEIVER, assert_only, text_of, url
from tests.cases.stage import in_state

LATER = datetime(2026, 12, 10, 1, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(LATER, tick=False):
        yield


def now(referral):
    return Referral.unscoped.get(pk=referral.pk)


def test_only_the_receiver_has_the_page(cast):
    referral = in_state(cast, State.ACCEPTED)

    assert_only(cast, "referral_progress", referral, RECEIVER)
    assert_only(cast, "referral_progress", referral, RECEIVER, method="post")


@pytest.mark.parametrize("answer", ["meeting", "watching", "no_contact", "waiting"])
def test_one_press_answers(cast, browse, answer):
    referral = in_state(cast, State.ACCEPTED)

    browse(cast.eguchi).post(url("referral_progress", referral), {"answer": answer, "seen_on": "", "text": ""})

    step = ReferralStep.unscoped.filter(referral=referral).last()
    assert (now(referral).state, step.progress, step.text) == (State.IN_PROGRESS, answer, "")
    assert step.get_progress_display() in text_of(browse(cast.aida).get(url("referral_detail", referral)))
    assert "報告なし" not in text_of(browse(cast.eguchi).get(url("referral_detail", referral)))


def test_the_day_of_the_last_meeting_is_shown_to_the_sender(cast, browse):
    referral = in_state(cast, State.ACCEPTED)

    words = {"answer": "meeting", "seen_on": "令和8年12月1日", "text": "月に一度お会いしています。"}
    browse(cast.eguchi).post(url("referral_progress", referral), words)

    assert ReferralStep.unscoped.filter(referral=referral).last().seen_on == date(2026, 12, 1)
    assert "最後に会えた日：令和8年12月1日" in text_of(browse(cast.aida).get(url("referral_detail", referral)))


def test_ended_is_a_final_report_that_the_sender_confirms(cast, browse):
    referral = in_state(cast, State.IN_PROGRESS)

    browse(cast.eguchi).post(url("referral_progress", referral), {"answer": "ended"})

    assert now(referral).state == State.REPORTED
    assert now(referral).completed_at is None


@pytest.mark.parametrize("answer", ["", "nonsense", "\x00"])
def test_without_a_button_nothing_is_said_and_nothing_typed_is_lost(cast, browse, answer):
    referral = in_state(cast, State.ACCEPTED)

    page = browse(cast.eguchi).post(url("referral_progress", referral), {"answer": answer, "text": "書きかけ"})

    assert "ボタンで選んでください" in text_of(page)
    assert "書きかけ" in text_of(page)
    assert now(referral).state == State.ACCEPTED


@pytest.mark.parametrize(
    ("box", "typed"),
    [("seen_on", "令和99年1月1日"), ("seen_on", "2999-01-01"), *[("text", text) for text in BAD_TEXTS]],
)
def test_a_slip_is_named_at_its_box(cast, browse, box, typed):
    referral = in_state(cast, State.ACCEPTED)

    page = browse(cast.eguchi).post(url("referral_progress", referral), {"answer": "meeting", box: typed})

    assert page.context["form"][box].errors
    assert now(referral).state == State.ACCEPTED


def test_odd_text_is_kept_as_typed(cast, browse):
    referral = in_state(cast, State.ACCEPTED)

    browse(cast.eguchi).post(url("referral_progress", referral), {"answer": "meeting", "text": ODD_TEXT})

    assert ReferralStep.unscoped.filter(referral=referral).last().text == ODD_TEXT.replace("\r\n", "\n")


@pytest.mark.parametrize("state", [State.RECEIVED, State.REPORTED])
def test_there_is_nothing_to_answer_before_accepting_or_after_the_report(cast, browse, state):
    page = text_of(browse(cast.eguchi).get(url("referral_progress", in_state(cast, state))))

    assert "この操作はできません" in page
    assert 'name="answer"' not in page
