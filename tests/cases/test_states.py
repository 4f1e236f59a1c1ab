"""The tables of acts and states are complete, and no referral can end up where nobody can move it."""

from cases.acts import ACTS
from cases.codes.referral import Act
from cases.states import AFTERWARDS, ENDED, EVENT_FOR, MOVES, TURN, Move, Side, State, moves_from


def test_every_act_has_its_rule():
    assert set(ACTS) == set(Act)


def test_every_move_has_its_rule_and_its_event():
    assert set(MOVES) == set(Move)
    assert set(EVENT_FOR) == set(Move)
    assert len(set(EVENT_FOR.values())) == len(Move)


def test_every_state_says_whose_turn_it_is():
    assert set(TURN) == set(State)


def test_whoever_s_turn_it_is_can_move():
    for state, side in TURN.items():
        if side is not Side.NOBODY:
            assert moves_from(state, side), f"{side} is stuck in {state}"


def test_in_an_ended_referral_only_mistakes_are_mended_and_reopening_moves_it():
    for state in ENDED:
        assert {move for move, rule in MOVES.items() if state in rule.sources} <= AFTERWARDS


def test_every_state_can_be_reached_from_a_draft():
    reached = {State.DRAFT}
    while True:
        further = {rule.target for rule in MOVES.values() if rule.sources & reached and rule.target} - reached
        if not further:
            break
        reached |= further

    assert reached == set(State)
