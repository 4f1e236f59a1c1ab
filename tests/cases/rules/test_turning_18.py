"""Turning 18: by table, and for every birthday."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akishima_support.japanese.age import age_on
from cases.codes.turning import Nearness
from cases.rules.turning_18 import marks_of, turning, watched_born_until

BIRTHS = st.dates(date(1990, 1, 1), date(2030, 12, 31))
DAYS = st.dates(date(2020, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("born", "birthday", "year_end"),
    [
        (date(2009, 4, 2), date(2027, 4, 2), date(2028, 3, 31)),  # the oldest of their school year
        (date(2009, 4, 1), date(2027, 4, 1), date(2027, 3, 31)),  # the youngest: 18 at the end of 31 March
        (date(2009, 3, 31), date(2027, 3, 31), date(2027, 3, 31)),
        (date(2009, 12, 31), date(2027, 12, 31), date(2028, 3, 31)),
        (date(2008, 2, 29), date(2026, 3, 1), date(2026, 3, 31)),  # 2026 has no 29 February
        (date(2010, 2, 28), date(2028, 2, 28), date(2028, 3, 31)),  # 2028 has one
    ],
)
def test_birthday_and_the_31_march_after_it(born, birthday, year_end):
    found = turning(born, date(2026, 1, 1))

    assert (found.birthday, found.year_end) == (birthday, year_end)


@pytest.mark.parametrize(
    ("day", "nearness", "since"),
    [
        (date(2026, 5, 30), Nearness.FAR, None),
        (date(2026, 5, 31), Nearness.MONTHS_12, date(2026, 5, 31)),
        (date(2026, 11, 29), Nearness.MONTHS_12, date(2026, 5, 31)),
        (date(2026, 11, 30), Nearness.MONTHS_6, date(2026, 11, 30)),  # November has no 31st
        (date(2027, 2, 27), Nearness.MONTHS_6, date(2026, 11, 30)),
        (date(2027, 2, 28), Nearness.MONTHS_3, date(2027, 2, 28)),  # nor has February
        (date(2027, 5, 30), Nearness.MONTHS_3, date(2027, 2, 28)),
        (date(2027, 5, 31), Nearness.TURNED, date(2027, 5, 31)),
        (date(2028, 3, 31), Nearness.TURNED, date(2027, 5, 31)),
        (date(2028, 4, 1), Nearness.YEAR_OVER, date(2028, 4, 1)),
    ],
)
def test_it_gets_nearer_12_6_and_3_months_before(day, nearness, since):
    found = turning(date(2009, 5, 31), day)

    assert (found.nearness, found.since) == (nearness, since)
    assert found.has_turned == (day >= date(2027, 5, 31))


@pytest.mark.parametrize(
    ("day", "nearness"),
    [
        (date(2025, 2, 28), Nearness.FAR),
        (date(2025, 3, 1), Nearness.MONTHS_12),
        (date(2026, 2, 28), Nearness.MONTHS_3),
        (date(2026, 3, 1), Nearness.TURNED),
    ],
)
def test_who_is_born_on_29_february_turns_on_1_march_where_there_is_none(day, nearness):
    assert turning(date(2008, 2, 29), day).nearness == nearness


def test_who_is_born_on_1_april_turns_18_as_the_next_year_begins():
    assert turning(date(2009, 4, 1), date(2027, 3, 31)).nearness == Nearness.MONTHS_3
    assert turning(date(2009, 4, 1), date(2027, 4, 1)).nearness == Nearness.YEAR_OVER


@given(BIRTHS)
def test_the_marks_come_in_their_order_and_the_year_ends_within_a_year(born):
    days = [day for day, _nearness in marks_of(born)]

    assert days == sorted(days)
    assert timedelta(0) <= days[-1] - days[-2] <= timedelta(days=366)
    assert (days[-1].month, days[-1].day) == (4, 1)


@given(BIRTHS, DAYS)
def test_who_has_turned_is_18_and_nobody_else(born, day):
    assert turning(born, day).has_turned == (age_on(born, day) >= 18)


@given(BIRTHS, DAYS)
def test_it_never_gets_farther_again(born, day):
    order = list(Nearness)

    today, tomorrow = (turning(born, each).nearness for each in (day, day + timedelta(days=1)))

    assert order.index(today) <= order.index(tomorrow)


@given(BIRTHS, DAYS)
def test_nobody_near_is_left_out_of_those_who_are_watched(born, day):
    if turning(born, day).nearness != Nearness.FAR:
        assert born <= watched_born_until(day)
