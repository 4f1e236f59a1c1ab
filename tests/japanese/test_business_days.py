from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akishima_support.japanese.business_days import add_business_days, business_days_between, is_business_day

days = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("day", "is_open"),
    [
        (date(2026, 9, 18), True),
        (date(2026, 9, 19), False),
        (date(2026, 9, 21), False),
        (date(2026, 9, 22), False),
        (date(2026, 9, 23), False),
        (date(2026, 9, 24), True),
        (date(2026, 12, 28), True),
        (date(2026, 12, 29), False),
        (date(2026, 12, 31), False),
        (date(2025, 1, 2), False),
        (date(2025, 1, 3), False),
        (date(2027, 1, 4), True),
    ],
)
def test_offices_close_on_weekends_holidays_and_at_the_turn_of_the_year(day, is_open):
    assert is_business_day(day) is is_open


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        (date(2026, 9, 18), 1, date(2026, 9, 24)),
        (date(2026, 9, 24), -1, date(2026, 9, 18)),
        (date(2026, 12, 28), 1, date(2027, 1, 4)),
        (date(2026, 9, 19), 0, date(2026, 9, 19)),
    ],
)
def test_business_days_are_counted_over_closed_days(start, count, end):
    assert add_business_days(start, count) == end
    assert business_days_between(start, end) == count


@given(days, st.integers(-60, 60))
def test_counting_undoes_adding(start, count):
    assert business_days_between(start, add_business_days(start, count)) == count


@given(days, st.integers(1, 60))
def test_going_back_undoes_going_on_from_an_open_day(start, count):
    opening = add_business_days(start, 1)

    assert add_business_days(add_business_days(opening, count), -count) == opening


@given(days, st.integers(1, 60))
def test_the_end_is_an_open_day(start, count):
    assert is_business_day(add_business_days(start, count))
