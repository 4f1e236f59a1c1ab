"""How soon a body answers."""

from datetime import UTC, datetime

import pytest

from cases.rules.answer_times import answer_times

MONDAY, TUESDAY, FRIDAY, NEXT_MONDAY = (datetime(2026, 11, day, 1, 0, tzinfo=UTC) for day in (9, 10, 13, 16))


@pytest.mark.parametrize(
    ("rows", "days", "number"),
    [
        ([(1, MONDAY, TUESDAY, None)], 1, 1),
        ([(1, FRIDAY, NEXT_MONDAY, None)], 1, 1),  # the week-end does not count
        ([(1, MONDAY, None, FRIDAY)], 4, 1),
        ([(1, MONDAY, TUESDAY, NEXT_MONDAY)], 1, 1),  # accepted, and given up later: the first word is the answer
        ([(1, MONDAY, MONDAY, None), (1, MONDAY, TUESDAY, None), (1, MONDAY, NEXT_MONDAY, None)], 1, 3),
        ([(1, MONDAY, TUESDAY, None), (1, MONDAY, FRIDAY, None)], 2.5, 2),
    ],
)
def test_the_middle_of_all_answers_in_business_days(rows, days, number):
    found = answer_times(rows)[1]

    assert (found.days, found.number) == (days, number)


def test_each_body_has_its_own_and_no_answer_is_no_figure():
    found = answer_times([(1, MONDAY, TUESDAY, None), (2, MONDAY, FRIDAY, None), (3, MONDAY, None, None)])

    assert {body: each.days for body, each in found.items()} == {1: 1, 2: 4}
