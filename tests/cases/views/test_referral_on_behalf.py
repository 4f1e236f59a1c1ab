"""代行入力: `cases:referral_on_behalf`."""

from uuid import uuid4

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile

from cases.models import OutcomeAnswer, Referral, ReferralStep, StepScan
from cases.states import State
from network.models import Organization
from tests.cases.referral_pages import BAD_TEXTS, WINDOW, assert_only, text_of, url
from tests.cases.stage import NOW, in_state, received, sent
from tests.factories.cases import PersonFactory
from tests.factories.records import LETTER

HOW = {"received_via": "fax", "on": "R8.11.4", "clock": "9:30", "spoken_to": "架空 江口"}


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(NOW, tick=False):
        yield


def enter(client, referral, **boxes):
    return client.post(url("referral_on_behalf", referral), HOW | {"submission_token": str(uuid4())} | boxes)


def state_of(referral):
    return Referral.unscoped.get(pk=referral.pk).state


def test_only_the_window_has_the_page_and_only_for_what_it_sent(cast):
    assert_only(cast, "referral_on_behalf", sent(cast), WINDOW)
    person = PersonFactory(keeper=cast.kurashigoto)
    assert_only(cast, "referral_on_behalf", sent(cast, by=cast.doi, person=person, case=None), frozenset())
    back = sent(cast, by=cast.chiba, to=cast.window, person=PersonFactory(keeper=cast.hokatsu_west), case=None)
    assert_only(cast, "referral_on_behalf", back, frozenset())


def test_full_names_who_said_it_and_how_it_was_heard(cast, browse):
    referral = in_state(cast, State.RECEIVED)

    enter(browse(cast.aida), referral, answer="decline", reason="capacity", capacity="paused")

    body = Organization.unscoped.get(pk=cast.hello_work.pk)
    assert (body.capacity, body.capacity_as_of) == ("paused", NOW.date())
    assert body.capacity_source == "架空 江口（FAX・紙で受け取った）"


@pytest.mark.parametrize(
    ("start", "boxes", "end"),
    [
        (State.SENT, {"answer": "receive"}, State.RECEIVED),
        (State.RECEIVED, {"answer": "ask", "text": "ご希望は"}, State.INFO_REQUESTED),
        (State.RECEIVED, {"answer": "accept", "text": "来週会います"}, State.ACCEPTED),
        (State.RECEIVED, {"answer": "decline", "reason": "age"}, State.DECLINED),
        (State.ACCEPTED, {"answer": "report", "report_kind": "first", "text": "会えました"}, State.IN_PROGRESS),
        (State.IN_PROGRESS, {"answer": "report", "report_kind": "final", "text": "終わりました"}, State.REPORTED),
    ],
)
def test_an_answer_is_entered_and_marked_on_both_sides(cast, browse, start, boxes, end):
    referral = in_state(cast, start)

    response = enter(browse(cast.aida), referral, **boxes)

    assert response.status_code == 302
    assert state_of(referral) == end
    step = ReferralStep.unscoped.filter(referral=referral).order_by("-id").first()
    assert (step.on_behalf, step.received_via, step.spoken_to) == (True, "fax", "架空 江口")
    for member in (cast.aida, cast.eguchi):
        page = text_of(browse(member).get(url("referral_detail", referral)))
        assert "FAX 令和8年11月4日(水) 09:30 架空 江口" in page


def test_what_the_answer_needs_is_asked_at_its_box(cast, browse):
    aida = browse(cast.aida)
    referral = received(cast)

    assert "reason" in enter(aida, referral, answer="decline").context["form"].errors
    assert "text" in enter(aida, referral, answer="ask").context["form"].errors
    assert "answer" in enter(aida, referral, answer="report").context["form"].errors
    assert "answer" in enter(aida, referral).context["form"].errors
    assert "clock" in enter(aida, referral, answer="accept", clock="23:59").context["form"].errors
    assert "on" in enter(aida, referral, answer="accept", on="あした").context["form"].errors
    assert "received_via" in enter(aida, referral, answer="accept", received_via="system").context["form"].errors
    for text in BAD_TEXTS:
        form = enter(aida, referral, answer="accept", text=text, spoken_to=text).context["form"]
        assert set(form.errors) == {"text", "spoken_to"}
        assert form["text"].value() == text
    assert aida.post(url("referral_on_behalf", referral)).status_code == 200
    assert state_of(referral) == State.RECEIVED


def test_an_answer_that_came_by_another_way_first_is_told(cast, browse):
    referral = in_state(cast, State.COMPLETED)

    assert "代行入力できる返事はありません" in text_of(browse(cast.aida).get(url("referral_on_behalf", referral)))
    assert "answer" in enter(browse(cast.aida), referral, answer="accept").context["form"].errors


def test_a_final_report_on_paper_answers_what_was_asked_for(cast, browse):
    referral, client = in_state(cast, State.IN_PROGRESS, asked=["met", "medical"]), browse(cast.aida)
    final = {"answer": "report", "report_kind": "final", "text": "終わりました", "outcome_met": "yes"}

    missing = enter(client, referral, **final, outcome_medical="partly")
    assert set(missing.context["form"].errors) == {"outcome_note_medical"}
    enter(client, referral, **final, outcome_medical="partly", outcome_note_medical="予約まで")

    assert state_of(referral) == State.REPORTED
    rows = [(row.outcome, row.result, row.note) for row in OutcomeAnswer.unscoped.filter(referral=referral).in_order()]
    assert rows == [("met", "yes", ""), ("medical", "partly", "予約まで")]
    assert "予約まで" in text_of(browse(cast.eguchi).get(url("referral_detail", referral)))


def test_other_reports_leave_the_answers_for_the_end(cast, browse):
    referral = in_state(cast, State.ACCEPTED, asked=["met"])

    progress = {"answer": "report", "report_kind": "progress", "text": "お会いしました", "seen_on": "2026-11-04"}
    enter(browse(cast.aida), referral, **progress)

    assert state_of(referral) == State.IN_PROGRESS
    assert not OutcomeAnswer.unscoped.exists()
    assert ReferralStep.unscoped.filter(referral=referral).latest("id").seen_on == NOW.date()


def test_something_urgent_by_telephone_stands_on_today_of_the_manager(cast, browse):
    referral = in_state(cast, State.RECEIVED)

    assert "text" in enter(browse(cast.aida), referral, answer="alert").context["form"].errors
    enter(browse(cast.aida), referral, answer="alert", text="倒れていたとのこと")

    assert state_of(referral) == State.RECEIVED
    assert "緊急の報告：まだ読んでいないもの" in text_of(browse(cast.baba).get("/"))


def test_sent_twice_it_is_entered_once(cast, browse):
    referral = in_state(cast, State.ACCEPTED)
    said = {"answer": "report", "report_kind": "first", "text": "会えました", "submission_token": str(uuid4())}

    for _time in range(2):
        assert enter(browse(cast.aida), referral, **said).status_code == 302

    assert ReferralStep.unscoped.filter(referral=referral, move="report").count() == 1


def test_the_paper_of_what_was_sent_twice_is_kept_once_and_beside_its_own_step(cast, browse):
    referral = in_state(cast, State.ACCEPTED)
    first = {"answer": "report", "report_kind": "first", "text": "会えました", "submission_token": str(uuid4())}
    client = browse(cast.aida)

    enter(client, referral, **first, file=SimpleUploadedFile("回答書.pdf", LETTER))
    enter(client, referral, answer="report", report_kind="progress", text="元気です", progress="continuing")
    enter(client, referral, **first, file=SimpleUploadedFile("回答書.pdf", LETTER))

    assert ReferralStep.unscoped.filter(referral=referral, move="report").count() == 2
    assert StepScan.unscoped.get().step.text == "会えました"
