"""Every act in every direction: who may make which move in which state, written out."""

import pytest

from cases.acts import ACTS, reachable
from cases.codes.referral import Act, Way
from cases.rules.moves import possible_moves
from cases.states import MOVES, NOT_YET_SENT, OPEN_AT_RECEIVER, Move, State
from tests.cases.act_stage import lead_to, sides_of

S = State
# State → what the sender may do, and what the receiver may do.
TAKEN_ON = {
    S.SENT: ("withdraw recall extend", "receive"),
    S.RECEIVED: ("withdraw extend", "ask accept decline alert"),
    S.INFO_REQUESTED: ("answer withdraw extend", "decline alert"),
    S.ACCEPTED: ("withdraw", "decline report finish alert"),
    S.IN_PROGRESS: ("withdraw", "decline report finish alert"),
    S.REPORTED: ("query confirm complete withdraw", "alert"),
    S.DECLINED: ("complete reroute", ""),
    S.COMPLETED: ("", ""),
    S.WITHDRAWN: ("", ""),
}
EVERYWHERE = {Act.LINKAGE: "replan", Act.HANDOVER: "replan"}
ACCEPTED = (S.ACCEPTED, S.IN_PROGRESS)
# What an act lets its sides do besides.
MORE = {
    Act.LINKAGE: dict.fromkeys((*ACCEPTED, S.REPORTED), ("confirm_meeting", "meet")),
    Act.OUTREACH_REQUEST: dict.fromkeys(ACCEPTED, ("", "visit")),
    Act.INFO_PROVISION: dict.fromkeys((S.SENT, S.RECEIVED), ("complete", "")),
}
# And what it does not.
LESS = {Act.INFO_PROVISION: "extend"}
ASKED = {
    S.SENT: ("withdraw recall extend", "receive"),
    S.RECEIVED: ("withdraw extend", "ask reply"),
    S.INFO_REQUESTED: ("answer withdraw extend", "reply"),
    S.IN_PROGRESS: ("withdraw", "reply"),
    S.REPORTED: ("query complete withdraw", ""),
    S.COMPLETED: ("", ""),
    S.WITHDRAWN: ("", ""),
}
SENT_ACTS = [act for act in Act if act != Act.INFORMATION]
CASES = [
    (act, way, state)
    for act in SENT_ACTS
    for way in ACTS[act].ways
    for state in (ASKED if act == Act.INQUIRY else TAKEN_ON)
]


def expected(act: Act, way: Way, state: State) -> tuple[set[str], set[str]]:
    """The two sets of words."""
    sender, receiver = (set(words.split()) for words in (ASKED if act == Act.INQUIRY else TAKEN_ON)[state])
    more = MORE.get(act, {}).get(state, ("", ""))
    sender |= set(more[0].split())
    receiver |= set(more[1].split())
    if state in OPEN_AT_RECEIVER:
        sender.add("amend")
    if state != S.WITHDRAWN:
        sender.add("strike_out")
    if state == S.DECLINED or (state == S.COMPLETED and act != Act.HANDOVER):
        sender.add("reopen")
    if state not in (S.DECLINED, S.COMPLETED, S.WITHDRAWN):
        sender |= set(EVERYWHERE.get(act, "").split())
    if act == Act.LINKAGE and state == S.REPORTED:
        sender.discard("complete")  # not before both have said that they met
    if way == Way.WINDOW_TO_PARTNER:
        sender.discard("extend")  # the manager's
    return sender - set(LESS.get(act, "").split()), receiver


@pytest.mark.parametrize(("act", "way", "state"), CASES)
def test_each_side_can_do_just_this(cast, act, way, state):
    referral, sides = lead_to(cast, act, way, state), sides_of(cast, way)

    seen = tuple(
        {str(move) for move in possible_moves(referral, each.actor)} for each in (sides.sender, sides.receiver)
    )

    assert referral.state == state
    assert seen == expected(act, way, state)
    assert [possible_moves(referral, stranger.actor) for stranger in sides.strangers] == [[]] * len(sides.strangers)


def test_every_state_that_an_act_can_reach_is_in_the_table():
    for act in SENT_ACTS:
        named = set(ASKED if act == Act.INQUIRY else TAKEN_ON) | NOT_YET_SENT | {S.REROUTED}
        assert set(reachable(act)) <= named
        assert named - set(reachable(act)) <= ({S.REROUTED} if act == Act.INQUIRY else set())


def test_every_move_is_some_act_s():
    assert all(MOVES[move].acts for move in Move)
    assert [move for move in Move if Act.INFORMATION in MOVES[move].acts] == [Move.GIVE]


def test_an_inquiry_is_neither_accepted_nor_declined():
    assert not {S.ACCEPTED, S.DECLINED} & set(reachable(Act.INQUIRY))
