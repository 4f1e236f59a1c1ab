"""終了の報告: `cases:referral_finish`."""

from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from akishima_support.access import Refused, acting_as
from cases.actions import referral_answer
from cases.actions.referral_step import Answer, Words
from cases.codes.referral import ReportKind
from cases.models import OutcomeAnswer, Referral, ReferralStep
from cases.states import Move, State
from tests.cases.referral_pages import BAD_TEXTS, RECEIVER, assert_only, text_of, url
from tests.cases.stage import NOW, in_state, sent
from tests.factories.cases import OutcomeAnswerFactory

ASKED = ["met", "medical"]


def boxes(**typed):
    return {"submission_token": str(uuid4()), "text": "三回お会いしました。"} | typed


ANSWERED = {"outcome_met": "yes", "outcome_medical": "no", "outcome_note_medical": "まだ考えたくないとのこと"}


def state_of(referral):
    return Referral.unscoped.get(pk=referral.pk).state


def test_only_its_side_has_the_page(cast):
    referral = in_state(cast, State.ACCEPTED)

    assert_only(cast, "referral_finish", referral, RECEIVER)
    assert_only(cast, "referral_finish", referral, RECEIVER, method="post")


def test_every_outcome_is_answered_and_both_sides_read_it(cast, browse):
    referral = in_state(cast, State.ACCEPTED, asked=ASKED)

    response = browse(cast.eguchi).post(url("referral_finish", referral), boxes(**ANSWERED))

    assert response.status_code == 302
    assert state_of(referral) == State.REPORTED
    for member in (cast.aida, cast.eguchi):
        page = text_of(browse(member).get(url("referral_detail", referral)))
        assert "ご本人に会えること" in page
        assert "できなかった" in page
        assert "まだ考えたくないとのこと" in page


def test_nothing_asked_for_nothing_to_answer(cast, browse):
    referral = in_state(cast, State.ACCEPTED)

    assert "お願いされた成果" not in text_of(browse(cast.eguchi).get(url("referral_finish", referral)))
    browse(cast.eguchi).post(url("referral_finish", referral), boxes())

    assert state_of(referral) == State.REPORTED


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({}, {"outcome_met", "outcome_medical"}),
        ({"outcome_met": "garbage", "outcome_medical": "yes"}, {"outcome_met"}),
        (ANSWERED | {"outcome_note_medical": ""}, {"outcome_note_medical"}),
        (ANSWERED | {"outcome_medical": "partly", "outcome_note_medical": " "}, {"outcome_note_medical"}),
        (ANSWERED | {"outcome_medical": "unknown", "outcome_note_medical": ""}, {"outcome_note_medical"}),
        *[(ANSWERED | {"outcome_note_medical": text}, {"outcome_note_medical"}) for text in BAD_TEXTS],
    ],
)
def test_what_is_missing_is_named_at_its_box_and_nothing_is_lost(cast, browse, typed, wrong):
    referral = in_state(cast, State.ACCEPTED, asked=ASKED)

    page = browse(cast.eguchi).post(url("referral_finish", referral), boxes(**typed))

    assert set(page.context["form"].errors) == wrong
    assert "三回お会いしました。" in text_of(page)
    assert state_of(referral) == State.ACCEPTED


@pytest.mark.parametrize(
    "answers",
    [
        (),
        (Answer("met", "yes"),),
        (Answer("met", "yes"), Answer("medical", "no")),
        (Answer("met", "yes"), Answer("medical", "garbage", "文")),
        (Answer("met", "yes"), Answer("medical", "yes"), Answer("work", "yes")),
    ],
)
def test_the_action_asks_for_just_what_was_asked_for(cast, answers):
    referral = in_state(cast, State.ACCEPTED, asked=ASKED)
    words = Words(text="終えました", report_kind=ReportKind.FINAL, answers=answers)

    with acting_as(cast.eguchi.actor), pytest.raises(Refused):
        referral_answer.report(referral=referral, words=words, by=cast.eguchi.actor, at=NOW)
    assert not OutcomeAnswer.unscoped.exists()


@pytest.mark.django_db
def test_the_database_wants_words_where_something_was_not_achieved():
    for result in ("partly", "no", "unknown"):
        with pytest.raises(IntegrityError, match="has_words"), transaction.atomic():
            OutcomeAnswerFactory(result=result)
    answer = OutcomeAnswerFactory(result="no", note="三月に")
    with pytest.raises(IntegrityError), transaction.atomic():
        OutcomeAnswerFactory(step=answer.step)
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        OutcomeAnswer.unscoped.update(note="別の文")


def test_the_word_ended_is_not_enough_where_outcomes_were_asked_for(cast, browse):
    referral, client = in_state(cast, State.ACCEPTED, asked=ASKED), browse(cast.eguchi)

    page = text_of(client.get(url("referral_progress", referral)))
    pressed = client.post(url("referral_progress", referral), {"answer": "ended", "text": "書きかけ"})

    assert 'value="ended"' not in page
    assert url("referral_finish", referral) in page
    assert "どうなったかを選んでください" in text_of(pressed)
    assert "書きかけ" in text_of(pressed)
    assert state_of(referral) == State.ACCEPTED


def test_a_partner_reads_nothing_of_what_another_reports(cast, browse):
    word = "カナリア報告"
    referral = in_state(cast, State.ACCEPTED, asked=ASKED)
    elsewhere = sent(cast, to=cast.kurashigoto, person=referral.person, case=referral.case)
    typed = boxes(text=word, **ANSWERED | {"outcome_note_medical": word})
    browse(cast.eguchi).post(url("referral_finish", referral), typed)

    for who in ("doi", "chiba", "ikawa", "fujii", "goto"):
        member = getattr(cast, who)
        with acting_as(member.actor):
            assert not OutcomeAnswer.objects.exists()
            assert not ReferralStep.objects.filter(referral=referral).exists()
        assert browse(member).get(url("referral_detail", referral)).status_code == 404
    assert word not in text_of(browse(cast.doi).get(url("referral_detail", elsewhere)))
    with acting_as(cast.aida.actor):
        assert OutcomeAnswer.objects.count() == 2


def test_what_was_answered_ends_for_the_receiver_with_what_it_was_told(cast):
    referral = in_state(cast, State.ACCEPTED, asked=["met"])
    words = Words(text="終", report_kind=ReportKind.FINAL, answers=(Answer("met", "yes"),))
    with acting_as(cast.eguchi.actor):
        referral_answer.report(referral=referral, words=words, by=cast.eguchi.actor, at=NOW)
        assert OutcomeAnswer.objects.exists()

    referral.packets(manager="unscoped").update(expires_at=NOW)

    with acting_as(cast.eguchi.actor):
        assert not OutcomeAnswer.objects.exists()
    with acting_as(cast.aida.actor):
        assert OutcomeAnswer.objects.exists()


def test_sent_twice_it_is_one_report(cast, browse):
    referral, typed = in_state(cast, State.ACCEPTED), boxes()

    for _time in range(2):
        assert browse(cast.eguchi).post(url("referral_finish", referral), typed).status_code == 302

    assert ReferralStep.unscoped.filter(referral=referral, move=Move.FINISH).count() == 1
