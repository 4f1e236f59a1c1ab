"""Something waits on everybody."""

import pytest
from django.utils import timezone

from cases.codes.referral import NoticeKind
from cases.models import BasisDecision, Case, Consultation, DisclosureRecord, Packet, Referral
from cases.rules.clocks import clocks_on, notice_due
from cases.states import State


@pytest.mark.parametrize("who", ["chiba", "kimura", "doi", "eguchi", "hoshi", "ikawa", "aida"])
def test_something_new_lies_in_every_inbox(demo, who):
    organization = demo.actors[who].organization_id

    assert demo.seen_by(who, Referral, to_organization=organization, state=State.SENT)


@pytest.mark.parametrize(
    "state", [State.INFO_REQUESTED, State.REPORTED, State.DECLINED, State.DRAFT, State.AWAITING_APPROVAL]
)
def test_the_window_has_one_of_each_to_do(demo, state):
    window = demo.actors["aida"].organization_id

    assert len(demo.seen_by("aida", Referral, from_organization=window, state=state)) == 1


def test_one_answer_is_overdue(demo):
    today = timezone.localdate()
    overdue = demo.seen_by("aida", Referral, state=State.SENT, respond_by__lt=today)

    assert [each.to_organization.record_key for each in overdue] == ["hello_work"]


def test_one_body_has_been_silent_for_long_and_a_pressing_refusal_waits(demo):
    clocks = clocks_on(timezone.localdate())

    silent = [each for each in demo.seen_by("aida", Referral) if notice_due(each, clocks) == NoticeKind.SILENT]
    pressing = demo.seen_by("baba", Referral, state=State.DECLINED, urgency="u2")

    assert "kurashigoto" in [each.to_organization.record_key for each in silent]
    assert len(pressing) == 1


def test_the_manager_has_a_basis_to_judge(demo):
    (decision,) = demo.seen_by("baba", BasisDecision, approved_at=None)

    assert decision.legal_basis.code == "public_body"
    assert decision.requested_by_id == demo.actors["aida"].user_id


def test_a_call_and_two_cases_are_due_today(demo):
    today = timezone.localdate()

    assert len(demo.seen_by("aida", Consultation, outcome="open", next_on=today)) == 1
    assert len(demo.seen_by("murata", Case, next_check_on=today)) == 2


def test_nothing_lies_in_the_future(demo):
    now = timezone.now()

    assert demo.seen_by("aida", Consultation, received_at__gt=now) == []
    assert demo.seen_by("aida", Referral, waiting_since__gt=now) == []


def test_every_personal_packet_of_the_window_stands_in_the_ledger(demo):
    packets = demo.seen_by("aida", Packet, is_personal=True, person__keeper=demo.actors["aida"].organization_id)
    told = {each.packet_id for each in demo.seen_by("aida", DisclosureRecord, direction="provided")}

    assert len(packets) > 5
    assert {each.pk for each in packets} == told


def test_something_urgent_waits_to_be_read(demo):
    (alert,) = [each for each in demo.seen_by("baba", Referral) if each.alerted_at and not each.alert_seen_at]

    assert (alert.state, alert.to_organization.record_key) == (State.ACCEPTED, "hokatsu_west")
