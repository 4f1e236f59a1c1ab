"""Which pair of letters is rare: counted once, and never kept that it is nowhere."""

import pytest

from cases.rules.gram_counts import forget_counts, gram_counts, rarest
from cases.rules.pairs import are_paired
from tests.factories.cases import PersonFactory, PersonPairFactory
from tests.queries import asks

RARE, NOWHERE, CALL = ("p", "鳥遊"), ("p", "鑢鱧"), ("u", "鳥遊")


@pytest.fixture
def known(cast):
    """Two people with a rare name."""
    return PersonFactory.create_batch(2, keeper=cast.window, name="小鳥遊 架空")


def test_every_pair_of_every_kind_is_counted_with_one_statement(known):
    with asks(1):
        assert gram_counts([RARE, NOWHERE, CALL, RARE]) == {RARE: 2, NOWHERE: 0, CALL: 0}
    with asks(0):
        assert gram_counts([]) == {}


def test_what_was_counted_is_not_counted_again(known):
    gram_counts([RARE])

    with asks(0):
        assert gram_counts([RARE]) == {RARE: 2}
    forget_counts()
    with asks(1):
        assert gram_counts([RARE]) == {RARE: 2}


def test_a_name_that_was_nowhere_is_found_as_soon_as_it_is_there(cast):
    assert gram_counts([RARE]) == {RARE: 0}

    PersonFactory(keeper=cast.window, name="小鳥遊 架空")

    assert gram_counts([RARE]) == {RARE: 1}


def test_the_rarest_pair_of_each_name_is_found_with_one_statement(cast, known):
    PersonFactory(keeper=cast.window, name="大鳥遊 架空")

    with asks(1):
        found = rarest({"name": [("p", "小鳥"), RARE], "kana": [NOWHERE, RARE], "call": [CALL]})

    assert found == {"name": ("p", "小鳥"), "kana": None, "call": None}


def test_nothing_is_counted_for_a_name_of_which_a_pair_is_known_to_be_rare(known):
    gram_counts([RARE])

    with asks(0):
        assert rarest({"name": [("p", "小鳥"), RARE]}) == {"name": RARE}


def test_what_was_nowhere_is_rare_for_ten_minutes_and_then_counted_anew(cast, time_machine):
    time_machine.move_to("2026-11-28 10:00+09:00", tick=False)
    assert rarest({"name": [RARE]}) == {"name": None}

    PersonFactory(keeper=cast.window, name="小鳥遊 架空")

    with asks(0):
        assert rarest({"name": [RARE]}) == {"name": RARE}
    time_machine.shift(601)
    with asks(1):
        assert rarest({"name": [RARE]}) == {"name": RARE}


def test_people_are_paired_on_either_side_while_the_pair_holds(cast, known):
    first, second = known
    other = PersonFactory(keeper=cast.window)
    pair = PersonPairFactory(person=first, other=second)

    assert are_paired([first.pk]) and are_paired([other.pk, second.pk])
    assert not are_paired([other.pk])
    pair.ended_at, pair.ended_by = pair.made_at, pair.made_by
    pair.save()
    assert not are_paired([first.pk, second.pk])
