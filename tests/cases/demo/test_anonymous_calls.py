"""「ソラさん」: three calls without a name; くらししごと knows a nickname and a time."""

from cases.codes.referral import Act
from cases.models import Case, Consultation, Packet, Referral
from cases.states import State

NICKNAME = "ソラさん"


def test_three_calls_are_one_thread_and_no_case(demo):
    calls = sorted(demo.seen_by("murata", Consultation, consulter_name=NICKNAME), key=lambda each: each.received_at)

    assert [each.is_anonymous for each in calls] == [True] * 3
    assert [each.follows_id for each in calls] == [None, calls[0].pk, calls[0].pk]
    assert [each.urgency for each in calls] == ["u4", "u4", "u2"]
    assert [each.topic for each in calls[2].topics.filter(is_primary=True)] == ["no_food"]
    assert demo.seen_by("murata", Case, person__nickname=NICKNAME) == []


def test_he_was_pointed_to_the_center_and_a_time_was_kept(demo):
    referrals = demo.seen_by("aida", Referral, person__nickname=NICKNAME)

    assert {each.act: each.state for each in referrals} == {
        Act.INFORMATION: State.COMPLETED,
        Act.LINKAGE: State.ACCEPTED,
    }


def test_the_packet_holds_the_nickname_and_the_time_only(demo):
    (packet,) = demo.seen_by("doi", Packet, person__nickname=NICKNAME)
    (section,) = packet.content["sections"]

    assert [item["key"] for item in section["items"]] == ["nickname", "text_basic"]
    assert section["items"][0]["value"] == NICKNAME


def test_the_center_sees_no_call_and_no_information_row(demo):
    assert demo.seen_by("aida", Consultation)
    assert demo.seen_by("doi", Consultation) == []
    assert [each.act for each in demo.seen_by("doi", Referral, person__nickname=NICKNAME)] == [Act.LINKAGE]


def test_nobody_else_sees_him(demo):
    seers = {name for name in demo.actors if demo.seen_by(name, Referral, person__nickname=NICKNAME)}

    assert seers == {"aida", "murata", "baba", "doi"}
