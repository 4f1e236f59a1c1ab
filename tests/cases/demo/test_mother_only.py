"""Only the mother comes: no partner learns that there is a case."""

from cases.codes.case import Counterpart
from cases.codes.consent import ConsentStatus
from cases.codes.consultation import Urgency
from cases.codes.referral import Act
from cases.models import (
    Case,
    Consent,
    Consultation,
    DisclosureRecord,
    Packet,
    Person,
    ProgressRecord,
    Referral,
)
from cases.states import State

DAUGHTER = "架空 奈々"
WINDOW = ("aida", "murata", "baba")


def test_four_visits_make_one_case_with_three_records(demo):
    (case,) = demo.seen_by("aida", Case, person__name=DAUGHTER)
    (consultation,) = demo.seen_by("aida", Consultation, case=case)
    records = demo.seen_by("aida", ProgressRecord, case=case)

    assert [each.counterpart for each in records] == [Counterpart.FAMILY] * 3
    assert [each.topic for each in consultation.topics.filter(is_primary=True)] == ["how_to_relate"]
    assert (case.urgency, case.status) == (Urgency.U4, "open")
    assert case.next_check_on is not None


def test_the_refusal_is_heard_through_the_mother_and_the_secret_is_noted(demo):
    (consent,) = demo.seen_by("aida", Consent, person__name=DAUGHTER)

    assert consent.status == ConsentStatus.REFUSED
    assert consent.heard_via == "母（架空 京子）"
    assert consent.person.secrecy_from.startswith("ご本人")


def test_a_referral_without_a_basis_was_not_sent(demo):
    (referral,) = demo.seen_by("aida", Referral, person__name=DAUGHTER, act=Act.INTRODUCTION)

    assert (referral.state, referral.sent_at) == (State.WITHDRAWN, None)
    assert demo.seen_by("aida", Packet, person__name=DAUGHTER) == []
    assert demo.seen_by("aida", DisclosureRecord, person__name=DAUGHTER) == []


def test_the_mother_was_pointed_to_the_group_and_to_the_telephone(demo):
    given = demo.seen_by("aida", Referral, person__name=DAUGHTER, act=Act.INFORMATION)

    assert {each.to_organization.record_key: each.privacy_explained for each in given} == {
        "kokokara": True,
        "support_net": False,
    }


def test_no_partner_sees_that_there_is_a_case(demo):
    seers = {
        name
        for name in demo.actors
        for model, key in ((Case, "person__name"), (Referral, "person__name"), (Person, "name"))
        if demo.seen_by(name, model, **{key: DAUGHTER})
    }

    assert seers == set(WINDOW)
