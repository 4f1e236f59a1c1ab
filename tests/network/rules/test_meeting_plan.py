"""When a meeting body should sit."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as some

from akishima_support.japanese.fiscal_years import fiscal_year
from network.rules.meeting_plan import MONTHS, Pace, last_day_for, months_gone, pace_of


def test_months_count_from_april_to_the_end_of_march():
    days = [
        date(2026, 3, 1),
        date(2026, 4, 1),
        date(2026, 4, 30),
        date(2026, 10, 1),
        date(2027, 3, 31),
        date(2027, 4, 1),
    ]

    assert [months_gone(2026, day) for day in days] == [0, 0, 0, 6, 11, 12]


def test_two_a_year_are_due_by_september_and_by_march():
    assert [last_day_for(2, number, 2026) for number in (1, 2)] == [date(2026, 9, 30), date(2027, 3, 31)]
    assert [pace_of(2, 0, months) for months in (0, 3, 4, 5, 6, 12)] == [
        *[Pace.ON_TIME] * 2,
        *[Pace.DUE] * 2,
        *[Pace.LATE] * 2,
    ]
    assert [pace_of(2, 1, months) for months in (6, 9, 10, 11, 12)] == [
        *[Pace.ON_TIME] * 2,
        *[Pace.DUE] * 2,
        Pace.LATE,
    ]
    assert pace_of(2, 2, 12) == pace_of(2, 3, 0) == Pace.FULL
    assert pace_of(None, 0, 12) == Pace.UNKNOWN


@given(times=some.integers(1, 99), called=some.integers(0, 99), day=some.dates(date(2020, 1, 1), date(2040, 12, 31)))
def test_a_body_is_late_from_the_day_after_its_last_day_and_not_before(times, called, day):
    year = fiscal_year(day)

    is_late = pace_of(times, called, months_gone(year, day)) == Pace.LATE

    assert is_late == (called < times and day > last_day_for(times, called + 1, year))
    assert pace_of(times, called, MONTHS) in (Pace.LATE, Pace.FULL)
