from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akishima_support.japanese.age import (
    age_band,
    age_on,
    birthday_at,
    reached_on,
    turns_18_fiscal_year_end,
    turns_18_on,
)

births = st.dates(date(1900, 1, 1), date(2050, 12, 31))


@pytest.mark.parametrize(
    ("birth", "day", "age"),
    [
        (date(2008, 4, 1), date(2026, 3, 31), 17),
        (date(2008, 4, 1), date(2026, 4, 1), 18),
        (date(2008, 2, 29), date(2026, 2, 28), 17),
        (date(2008, 2, 29), date(2026, 3, 1), 18),
        (date(2008, 2, 29), date(2028, 2, 28), 19),
        (date(2008, 2, 29), date(2028, 2, 29), 20),
        (date(2026, 4, 1), date(2026, 4, 1), 0),
        (date(2026, 4, 1), date(2020, 1, 1), 0),
    ],
)
def test_age_is_counted_in_whole_years(birth, day, age):
    assert age_on(birth, day) == age


@pytest.mark.parametrize(
    ("birth", "birthday", "school_year_end"),
    [
        (date(2008, 4, 1), date(2026, 4, 1), date(2026, 3, 31)),
        (date(2008, 4, 2), date(2026, 4, 2), date(2027, 3, 31)),
        (date(2008, 3, 31), date(2026, 3, 31), date(2026, 3, 31)),
        (date(2008, 2, 29), date(2026, 3, 1), date(2026, 3, 31)),
    ],
)
def test_turning_18_has_a_birthday_and_a_school_year_end(birth, birthday, school_year_end):
    assert turns_18_on(birth) == birthday
    assert turns_18_fiscal_year_end(birth) == school_year_end


def test_an_age_is_reached_at_the_end_of_the_day_before_the_birthday():
    assert reached_on(date(2008, 4, 1), 18) == date(2026, 3, 31)
    assert reached_on(date(2008, 2, 29), 18) == date(2026, 2, 28)


@given(births, st.integers(1, 120))
def test_age_rises_on_the_birthday_and_not_before(birth, age):
    birthday = birthday_at(birth, age)

    assert age_on(birth, birthday) == age
    assert age_on(birth, birthday - timedelta(days=1)) == age - 1


@given(births, births)
def test_age_is_never_negative(birth, day):
    assert age_on(birth, day) >= 0


@pytest.mark.parametrize(
    ("age", "band"),
    [
        (None, "unknown"),
        (0, "le14"),
        (14, "le14"),
        (15, "15_17"),
        (17, "15_17"),
        (18, "18_19"),
        (20, "20_24"),
        (39, "35_39"),
        (40, "40_44"),
        (64, "60_64"),
        (65, "ge65"),
        (110, "ge65"),
    ],
)
def test_an_age_falls_into_one_band_of_the_reports(age, band):
    assert age_band(age) == band
