"""架空 洋子: three bodies one after the other, and each sees its own leg only."""

from akishima_support.access import acting_as
from cases.codes.referral import DeclineReason
from cases.models import Consent, Packet, Person, Referral, ReferralStep
from cases.rules.moves import shown_state
from cases.states import State

DAUGHTER, FATHER = "架空 洋子", "架空 正"


def legs_of(demo):
    """The legs by record key of the receiver, as the window sees them."""
    rows = demo.seen_by("aida", Referral, person__name=DAUGHTER)
    return {each.to_organization.record_key: each for each in rows}


def test_the_legs_follow_each_other(demo):
    legs = legs_of(demo)

    assert {key: each.state for key, each in legs.items()} == {
        "hello_work": State.REROUTED,
        "kurashigoto": State.REROUTED,
        "hoken_center": State.IN_PROGRESS,
    }
    assert legs["kurashigoto"].rerouted_from == legs["hello_work"]
    assert legs["hoken_center"].rerouted_from == legs["kurashigoto"]
    assert legs["hello_work"].decline_reason == DeclineReason.NEEDS_OTHER
    assert legs["hello_work"].decline_suggested == "くらししごとサポートセンター"
    assert legs["kurashigoto"].decline_reason == DeclineReason.PERSON_DECLINED


def test_every_leg_has_a_consent_of_its_own(demo):
    consents = demo.seen_by("aida", Consent, person__name=DAUGHTER)

    assert {each.recipient.record_key: each.categories for each in consents} == {
        "hello_work": ["basic", "study_work"],
        "kurashigoto": ["basic", "study_work"],
        "hoken_center": ["basic", "health"],
    }
    packets = demo.seen_by("aida", Packet, person__name=DAUGHTER)
    assert {packet.consent_id for packet in packets} == {each.pk for each in consents}


def test_the_father_is_referred_for_himself(demo):
    (referral,) = demo.seen_by("aida", Referral, person__name=FATHER)
    (packet,) = demo.seen_by("doi", Packet, referral=referral)

    assert (referral.rerouted_from, referral.case) == (None, None)
    assert packet.consent.person.name == FATHER
    assert {section["category"] for section in packet.content["sections"]} == {"basic", "money"}


def test_hello_work_never_learns_that_it_went_on(demo):
    leg = legs_of(demo)["hello_work"]
    moves = [each.move for each in demo.seen_by("eguchi", ReferralStep, referral=leg)]

    assert "reroute" in [each.move for each in demo.seen_by("aida", ReferralStep, referral=leg)]
    assert moves == ["decline"]  # its own word; with it ended what it could read
    with acting_as(demo.actors["eguchi"]):
        assert shown_state(leg, demo.actors["eguchi"]) == State.DECLINED


def test_each_body_sees_its_own_leg_only(demo):
    receivers = {"eguchi": "hello_work", "doi": "kurashigoto", "hoshi": "hoken_center"}

    for who, key in receivers.items():
        seen = demo.seen_by(who, Referral, person__name=DAUGHTER)
        assert [each.to_organization.record_key for each in seen] == [key]
    others = demo.everybody_but(*receivers, "aida", "murata", "baba")
    assert {name for name in others if demo.seen_by(name, Referral, person__name=DAUGHTER)} == set()


def test_the_nurse_reads_nothing_of_what_hello_work_said(demo):
    (packet,) = demo.seen_by("hoshi", Packet, person__name=DAUGHTER)
    steps = demo.seen_by("hoshi", ReferralStep, person__name=DAUGHTER)

    assert "求職段階" in "".join(each.text for each in demo.seen_by("aida", ReferralStep, person__name=DAUGHTER))
    assert "求職段階" not in str(packet.content) + "".join(each.text for each in steps)
    assert {section["category"] for section in packet.content["sections"]} == {"basic", "health"}


def test_partners_see_no_record_of_either(demo):
    for who in ("eguchi", "doi", "hoshi"):
        assert demo.seen_by(who, Person, name__in=[DAUGHTER, FATHER]) == []
    assert len(demo.seen_by("aida", Person, name__in=[DAUGHTER, FATHER])) == 2
