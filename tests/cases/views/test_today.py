"""今日 shows what waits on whoever is signed in."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.urls import reverse

from cases.states import State
from network.models import Organization
from tests.cases.stage import awaiting_approval, in_state, sent, yoko
from tests.factories import ConfirmationFactory
from tests.factories.cases import CaseFactory, ConsultationFactory, PersonFactory, ReferralFactory
from tests.queries import asks

TODAY = datetime(2026, 12, 1, 3, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(TODAY, tick=False):
        yield


def page(browse, member):
    return browse(member).get(reverse("today")).content.decode()


def test_a_stranger_is_sent_to_the_door(db, browse):
    assert browse(None).get(reverse("today")).url.startswith(reverse("account_login"))


def test_a_partner_sees_that_something_arrived_and_not_about_whom(cast, browse):
    referral = sent(cast)

    seen = page(browse, cast.eguchi)

    assert referral.referral_no in seen
    assert "架空 洋子" not in seen


def test_another_partner_sees_nothing_of_it(cast, browse):
    referral = sent(cast)

    assert referral.referral_no not in page(browse, cast.doi)


@pytest.mark.parametrize("state", [State.INFO_REQUESTED, State.REPORTED, State.DECLINED])
def test_the_window_sees_what_a_partner_handed_back(cast, browse, state):
    referral = in_state(cast, state)

    assert reverse("cases:referral_detail", args=[referral.uid]) in page(browse, cast.aida)


def test_a_missing_answer_shows_to_the_window_after_its_day(cast, browse):
    sent(cast)

    assert "期限超過" in page(browse, cast.murata)


@pytest.mark.parametrize("state", [State.ACCEPTED, State.IN_PROGRESS, State.REPORTED, State.DECLINED])
def test_what_was_answered_is_late_no_more(cast, browse, state):
    referral = in_state(cast, state)

    seen = page(browse, cast.aida) + page(browse, cast.eguchi)

    assert reverse("cases:referral_detail", args=[referral.uid]) in seen
    assert "期限超過" not in seen


def test_before_its_day_the_receiver_is_reminded(cast, browse):
    with time_machine.travel("2026-11-16 10:00 +0900", tick=False):  # due on the 18th, a Wednesday
        sent(cast)

        assert "期限間近" in page(browse, cast.eguchi)
        assert "期限間近" not in page(browse, cast.aida)
    with time_machine.travel("2026-11-13 10:00 +0900", tick=False):
        assert "期限間近" not in page(browse, cast.eguchi)
    with time_machine.travel("2026-11-18 10:00 +0900", tick=False):
        assert "きょうが期限" in page(browse, cast.eguchi)


def test_what_is_late_is_decided_by_the_manager(cast, browse):
    sent(cast)

    assert "どうするか決める" in page(browse, cast.baba)
    assert "どうするか決める" not in page(browse, cast.aida)
    assert "回答を確かめる" in page(browse, cast.aida)


@pytest.mark.parametrize("state", [State.ACCEPTED, State.IN_PROGRESS])
def test_after_thirty_silent_days_the_receiver_is_asked_and_the_sender_sees_it(cast, browse, state):
    referral = in_state(cast, state)
    ask = reverse("cases:referral_progress", args=[referral.uid])
    with time_machine.travel("2026-12-03 23:59 +0900", tick=False):
        assert ask not in page(browse, cast.eguchi)
        assert "報告のないもの" not in page(browse, cast.aida)
    with time_machine.travel("2026-12-04 00:00 +0900", tick=False):
        assert ask in page(browse, cast.eguchi)
        assert "報告のないもの" in page(browse, cast.aida)
        assert "報告のないもの" in page(browse, cast.baba)
        assert "報告のないもの" not in page(browse, cast.murata)


@pytest.mark.parametrize("urgency", ["u1", "u2", "u3"])
def test_a_pressing_refusal_stands_first_for_the_manager(cast, browse, urgency):
    referral = in_state(cast, State.DECLINED)
    referral.urgency = urgency
    referral.save()

    seen, heading = page(browse, cast.baba), "緊急・高の連携：対応困難と答えられたもの"

    assert (heading in seen) == (urgency != "u3")
    assert heading not in page(browse, cast.aida)
    assert heading not in page(browse, cast.eguchi)


def test_only_the_approver_is_asked_for_approval(cast, browse):
    referral = awaiting_approval(cast)

    assert reverse("cases:referral_detail", args=[referral.uid]) in page(browse, cast.baba)
    assert reverse("cases:referral_detail", args=[referral.uid]) not in page(browse, cast.aida)


def test_a_check_that_is_due_shows_to_the_lead_worker_and_the_manager(cast, browse):
    due = {"next_check_on": "2026-12-01", "next_check_note": "妹さんの返事を待つ"}
    case = CaseFactory(person=yoko(cast), lead_worker=cast.aida.user, **due)

    shown = [page(browse, member) for member in (cast.aida, cast.baba)]

    assert [case.case_no in text for text in shown] == [True, True]
    assert ["妹さんの返事を待つ" in text for text in shown] == [True, False]
    assert case.case_no not in page(browse, cast.murata)


def test_a_restricted_case_shows_to_nobody_who_is_not_named(cast, browse):
    person = yoko(cast, restricted=True)
    case = CaseFactory(person=person, lead_worker=cast.murata.user, next_check_on="2026-12-01")

    assert case.case_no not in page(browse, cast.baba)
    assert case.case_no not in page(browse, cast.murata)


def test_a_promised_call_shows_on_its_day(cast, browse):
    consultation = ConsultationFactory(received_by=cast.aida.user, next_on="2026-12-01", next_step="折り返し電話")

    assert consultation.reception_no in page(browse, cast.aida)


@pytest.mark.parametrize("name", ["fujii", "goto"])
def test_those_who_read_no_cases_have_an_empty_day(cast, browse, name):
    sent(cast)
    CaseFactory(person=yoko(cast), next_check_on="2026-12-01")
    for body in Organization.unscoped.all():
        ConfirmationFactory(organization=body)  # the yearly round is done

    assert "今日することはありません" in page(browse, getattr(cast, name))


@pytest.mark.parametrize("count", [1, 20])
def test_the_page_costs_the_same_with_many_rows(cast, browse, count):
    for _each in range(count):
        person = PersonFactory(keeper=cast.window)
        CaseFactory(person=person, lead_worker=cast.aida.user)
        ReferralFactory(person=person, sent=True, state=State.REPORTED, created_by=cast.aida.user)
        ConsultationFactory(received_by=cast.aida.user, next_on="2026-12-01")
    client = browse(cast.aida)
    client.get(reverse("today"))

    # session, account; drafts, clocks, referrals (3), people, cases (2), plans, consultations, leads, the number
    # that is coming at 18; the log
    with asks(15):
        client.get(reverse("today"))
