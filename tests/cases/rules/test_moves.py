"""Who may make which move in which state."""

import pytest

from cases.rules.moves import can_move, possible_moves, shown_state
from cases.states import MOVES, Move, Side, State
from tests.cases.stage import in_state

WHO = {Side.SENDER: "aida", Side.RECEIVER: "eguchi", Side.APPROVER: "baba"}


@pytest.mark.parametrize("state", State)
def test_each_side_can_make_just_its_own_moves(cast, state):
    referral = in_state(cast, state)

    for move, rule in MOVES.items():
        for side, name in WHO.items():
            allowed = can_move(move, referral, getattr(cast, name).actor)
            manager_sends = side is Side.APPROVER and rule.side is Side.SENDER
            if (rule.side is not side and not manager_sends) or state not in rule.sources:
                assert not allowed, f"{name} could {move} in {state}"


@pytest.mark.parametrize("state", State)
def test_a_third_organization_can_do_nothing(cast, state):
    referral = in_state(cast, state)

    for stranger in (cast.doi, cast.chiba, cast.ikawa, cast.fujii, cast.goto):
        assert possible_moves(referral, stranger.actor) == []


def test_the_window_can_answer_for_a_partner_only_on_its_behalf(cast):
    referral = in_state(cast, State.RECEIVED)

    assert not can_move(Move.ACCEPT, referral, cast.aida.actor)
    assert can_move(Move.ACCEPT, referral, cast.aida.actor, on_behalf=True)


def test_a_partner_cannot_answer_on_behalf_of_another(cast):
    referral = in_state(cast, State.RECEIVED)

    assert not can_move(Move.ACCEPT, referral, cast.doi.actor, on_behalf=True)


def test_a_referral_that_owes_an_answer_cannot_be_completed_before_it(cast):
    referral = in_state(cast, State.RECEIVED)

    assert not can_move(Move.COMPLETE, referral, cast.aida.actor)


def test_the_one_who_declined_never_learns_of_the_rerouting(cast):
    referral = in_state(cast, State.REROUTED)

    assert shown_state(referral, cast.eguchi.actor) == State.DECLINED
    assert shown_state(referral, cast.aida.actor) == State.REROUTED
