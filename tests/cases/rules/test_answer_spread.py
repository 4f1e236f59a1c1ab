"""The middle and nine of ten, in business days."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from akishima_support.japanese.business_days import business_days_between
from cases.rules.answer_spread import OpenDays, Spread, spread_of

MONDAY = date(2026, 11, 9)
DAYS = st.dates(date(2025, 4, 1), date(2026, 3, 31))


def after(*days):
    opened = OpenDays(MONDAY, MONDAY + timedelta(days=max(days)))
    return [opened.between(MONDAY, MONDAY + timedelta(days=number)) for number in days]


def test_of_ten_answers_the_ninth_is_the_ninety_percent():
    assert spread_of(after(1, 1, 1, 1, 2, 2, 2, 2, 3, 11)) == Spread(10, 2.0, 3)


def test_weekends_do_not_count_and_no_answer_has_no_spread():
    assert spread_of(after(7)) == Spread(1, 5, 5)
    assert spread_of([]) is None


@given(DAYS, st.integers(0, 60))
def test_an_answer_takes_as_long_as_everywhere_else(sent, days):
    answered = sent + timedelta(days=days)

    assert OpenDays(sent, answered).between(sent, answered) == business_days_between(sent, answered)
