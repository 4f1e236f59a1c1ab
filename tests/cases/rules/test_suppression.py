"""Small numbers cannot be worked out from what leaves the window, not even by who knows the rule."""

from collections import defaultdict
from itertools import chain, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.rules.suppression import shown_alone, shown_parts

NUMBERS = st.lists(st.integers(0, 40), min_size=1, max_size=12)
LEAST = st.integers(3, 9)


def only_small_ones(numbers, least):
    """The rule that everybody thinks of first."""
    return [None if 0 < number < least else number for number in numbers]


def pinned(tables, cells: int, greatest: int, least: int) -> list:
    """What an attacker works out who knows the whole, what was shown and the rule: small parts with one number only.

    `tables` gives divisions of the whole and the rule that hides in them. All cells that there can
    be are tried. A whole above `greatest` could be divided in ways that are not tried.
    """
    worlds = defaultdict(list)
    for numbers in product(range(greatest + 1), repeat=cells):
        if least <= sum(numbers) <= greatest:
            divisions, rule = tables(numbers)
            seen = tuple(tuple(rule(division, least)) for division in divisions)
            worlds[sum(numbers), seen].append([number for division in divisions for number in division])
    return [
        (whole, seen, place)
        for (whole, seen), possible in worlds.items()
        for place, shown in enumerate(chain.from_iterable(seen))
        if shown is None and len(could := {numbers[place] for numbers in possible}) == 1 and 0 < min(could) < least
    ]


def one_table(numbers):
    return [numbers], shown_parts


def badly_hidden(numbers):
    return [numbers], only_small_ones


def by_two_things(numbers):
    """Four cells, by their rows and by their columns."""
    first, second, third, fourth = numbers
    return [(first + second, third + fourth), (first + third, second + fourth)], shown_parts


def by_halves_and_quarters(numbers):
    """The same whole twice, by things of which one goes with the other: what `Figure.leaves` forbids."""
    first, second, third, fourth = numbers
    return [(first + second, third + fourth), numbers], shown_parts


@pytest.mark.parametrize(("parts", "greatest", "least"), [(2, 30, 5), (3, 21, 5), (4, 13, 3), (4, 16, 5), (5, 9, 3)])
def test_no_small_part_is_worked_out_by_trying_all_divisions(parts, greatest, least):
    assert pinned(one_table, parts, greatest, least) == []


def test_two_tables_about_one_whole_tell_no_more_than_each_alone():
    assert pinned(by_two_things, 4, 11, 3) == []


@pytest.mark.parametrize(("tables", "cells"), [(badly_hidden, 3), (by_halves_and_quarters, 4)])
def test_the_attacker_would_find_what_is_hidden_badly(tables, cells):
    assert pinned(tables, cells, 12, 3)


@given(NUMBERS, LEAST)
def test_what_is_small_is_never_shown_and_what_is_shown_is_true(numbers, least):
    shown = shown_parts(numbers, least)

    assert [seen for seen in shown if seen is not None and 0 < seen < least] == []
    assert all(seen in (None, number) for seen, number in zip(shown, numbers, strict=True))


@given(NUMBERS, LEAST)
def test_what_is_hidden_is_no_small_number_together(numbers, least):
    hidden = [number for number, seen in zip(numbers, shown_parts(numbers, least), strict=True) if seen is None]

    assert sum(hidden) == 0 or sum(hidden) >= least or sum(numbers) < least


@given(NUMBERS, LEAST, st.data())
def test_two_hidden_parts_can_exchange_their_numbers_and_nobody_sees_it(numbers, least, data):
    shown = shown_parts(numbers, least)
    hidden = [place for place, seen in enumerate(shown) if seen is None]
    exchanged = list(numbers)
    if hidden:
        first, second = data.draw(st.sampled_from(hidden)), data.draw(st.sampled_from(hidden))
        exchanged[first], exchanged[second] = numbers[second], numbers[first]

    assert shown_parts(exchanged, least) == shown


@given(NUMBERS, LEAST)
def test_the_hidden_parts_differ_where_anything_is_left_to_be_seen(numbers, least):
    shown = shown_parts(numbers, least)
    hidden = {number for number, seen in zip(numbers, shown, strict=True) if seen is None and number}

    assert len(hidden) != 1 or all(seen is None for seen in shown)


@given(NUMBERS, st.integers(3, 6), st.integers(0, 6))
def test_a_stricter_rule_hides_all_that_a_milder_one_hides(numbers, least, more):
    mild, strict = shown_parts(numbers, least), shown_parts(numbers, least + more)

    assert all(second is None for first, second in zip(mild, strict, strict=True) if first is None)


@pytest.mark.parametrize(
    ("numbers", "shown"),
    [
        ([12, 8, 0], [12, 8, 0]),
        ([12, 8, 1], [12, None, None]),
        ([12, 8, 0, 3, 2], [12, 8, None, None, None]),
        ([12, 8, 3, 3], [12, None, None, None]),
        ([9, 9, 2], [None, None, None]),
        ([3, 1], [None, None]),
        ([0, 0], [0, 0]),
        ([7], [7]),
    ],
)
def test_examples(numbers, shown):
    assert shown_parts(numbers, 5) == shown


@pytest.mark.parametrize(("number", "shown"), [(0, 0), (1, None), (4, None), (5, 5)])
def test_a_number_that_stands_alone(number, shown):
    assert shown_alone(number, 5) == shown
