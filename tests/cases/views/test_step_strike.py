"""誤入力を取り消す: `cases:step_strike`."""

import pytest
from django.urls import reverse

from akishima_support.access import acting_as
from cases.actions import referral_answer
from cases.actions.referral_step import Words
from cases.codes.referral import ReportKind
from cases.models import Referral, ReferralStep
from cases.states import Move, State
from tests.cases.referral_pages import BAD_TEXTS, ODD_TEXT, RECEIVER, WINDOW, text_of
from tests.cases.stage import NOW, in_state
from tests.conftest import signed_in

WRONG_BUTTON = {"reason": "wrong_button"}


def page_of(referral, move):
    return reverse("cases:step_strike", args=[ReferralStep.unscoped.get(referral=referral, move=move).uid])


def answering(cast, page, method):
    return {
        who for who, member in cast.members().items() if getattr(signed_in(member), method)(page).status_code == 200
    }


def struck(referral):
    return ReferralStep.unscoped.filter(referral=referral, strikes__isnull=False)


@pytest.mark.parametrize("method", ["get", "post"])
def test_only_the_side_that_entered_it_has_the_page(cast, method):
    referral = in_state(cast, State.ACCEPTED)

    assert answering(cast, page_of(referral, Move.ACCEPT), method) == RECEIVER
    assert answering(cast, page_of(referral, Move.SEND), method) == WINDOW


def test_what_is_missing_or_bad_is_named_at_its_box_and_nothing_is_saved(cast, browse):
    referral = in_state(cast, State.ACCEPTED)
    client, page = browse(cast.eguchi), page_of(referral, Move.ACCEPT)

    for reason in ("", "garbage", "\x00"):
        assert client.post(page, {"reason": reason, "text": "文"}).context["form"]["reason"].errors
    for text in BAD_TEXTS:
        form = client.post(page, WRONG_BUTTON | {"text": text}).context["form"]
        assert form["text"].errors
        assert form["text"].value() == text
    assert not struck(referral).exists()


def test_odd_text_is_kept_as_typed(cast, browse):
    referral = in_state(cast, State.ACCEPTED)

    answer = browse(cast.eguchi).post(page_of(referral, Move.ACCEPT), WRONG_BUTTON | {"text": ODD_TEXT})

    assert answer.status_code == 302
    assert struck(referral).get().text == ODD_TEXT.replace("\r\n", "\n")


def test_pressed_twice_the_second_says_why_and_keeps_the_words(cast, browse):
    referral = in_state(cast, State.ACCEPTED)
    client, page = browse(cast.eguchi), page_of(referral, Move.ACCEPT)
    client.post(page, WRONG_BUTTON | {"text": "はじめの文"})

    again = text_of(client.post(page, WRONG_BUTTON | {"text": "あとの文"}))

    assert "もう取り消されています" in again
    assert "あとの文" in again
    assert struck(referral).get().text == "はじめの文"


@pytest.mark.parametrize("others_went_on", [True, False])
def test_the_page_says_what_is_moved_back_and_a_stale_one_moves_nothing(cast, browse, others_went_on):
    referral = in_state(cast, State.ACCEPTED)
    client, page = browse(cast.eguchi), page_of(referral, Move.ACCEPT)
    said = text_of(client.get(page))
    if others_went_on:
        with acting_as(cast.eguchi.actor):
            words = Words(text="会えました。", report_kind=ReportKind.PROGRESS)
            referral_answer.report(referral=referral, words=words, by=cast.eguchi.actor, at=NOW)

    client.post(page, WRONG_BUTTON)

    assert "「受領」に戻ります" in said
    after = State.IN_PROGRESS if others_went_on else State.RECEIVED
    assert Referral.unscoped.get(pk=referral.pk).state == after


def test_what_cannot_be_struck_is_said_in_place_of_the_form(cast, browse):
    referral = in_state(cast, State.ACCEPTED)

    sending = text_of(browse(cast.aida).get(page_of(referral, Move.SEND)))
    accepting = text_of(browse(cast.eguchi).get(page_of(referral, Move.ACCEPT)))

    assert "誤入力として取り消せません" in sending
    assert "<textarea" not in sending
    assert "<textarea" in accepting
