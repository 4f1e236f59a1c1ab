"""Each act is shown once from its first word on, with what only this act has."""

from cases.codes.referral import Act
from cases.models import Packet, Referral, ReferralStep
from cases.rules.leads import has_moved
from cases.states import Move, State


def test_every_act_is_there(demo):
    assert {each.act for each in demo.seen_by("aida", Referral)} == set(Act)


def test_the_nurse_has_reported_each_visit_also_those_when_nobody_was_met(demo):
    visits = demo.seen_by("hoshi", ReferralStep, move=Move.VISIT)

    assert [each.visit_result for each in visits] == ["absent", "not_met", "met", "met", "next_agreed"]
    assert demo.seen_by("doi", ReferralStep, move=Move.VISIT) == []


def test_one_first_meeting_is_confirmed_and_one_waits_for_the_window(demo):
    met = demo.seen_by("aida", Referral, act=Act.LINKAGE, met_at__isnull=False)

    assert {(each.state, each.confirmed_at is not None) for each in met} == {
        (State.COMPLETED, True),
        (State.ACCEPTED, False),
    }


def test_the_window_leads_whom_the_counsellors_have_handed_over(demo):
    (referral,) = demo.seen_by("murata", Referral, act=Act.HANDOVER, to_organization__is_window=True)

    assert has_moved(referral)
    assert referral.case.lead_organization_id == referral.to_organization_id
    assert referral.overlap_until > referral.accepted_at.date()


def test_no_inquiry_and_no_notice_names_anybody(demo):
    packets = demo.seen_by("aida", Packet, referral__act__in=(Act.INQUIRY, Act.INFO_PROVISION))

    assert packets
    assert not any(each.is_personal for each in packets)
