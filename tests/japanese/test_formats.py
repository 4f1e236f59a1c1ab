from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from akishima_support.japanese.wareki import (
    PartialDate,
    fiscal_year,
    fiscal_year_end,
    fiscal_year_label,
    fiscal_year_start,
    format_date,
    format_datetime,
    format_entered,
    format_partial,
    format_short,
    format_typed,
)

MEETING = date(2024, 11, 27)


def test_a_date_shows_era_and_weekday():
    assert format_date(MEETING) == "令和6年11月27日(水)"
    assert format_date(date(2019, 5, 1)) == "令和元年5月1日(水)"
    assert format_short(MEETING) == "R6.11.27"
    assert format_typed(MEETING) == "令和6年11月27日"


def test_a_date_before_the_gregorian_calendar_shows_the_western_year():
    assert format_date(date(1872, 12, 31)) == "1872年12月31日(火)"
    assert format_short(date(1872, 12, 31)) == "1872-12-31"


def test_a_moment_shows_the_time_in_japan():
    assert format_datetime(datetime(2024, 11, 27, 5, 5, tzinfo=UTC)) == "令和6年11月27日(水) 14:05"
    assert format_datetime(datetime(2024, 11, 26, 15, 0, tzinfo=UTC)) == "令和6年11月27日(水) 00:00"


@pytest.mark.parametrize(
    ("iso", "shown"),
    [
        ("1970", "昭和45年頃"),
        ("1970-06", "昭和45年6月頃"),
        ("1970-06-01", "昭和45年6月1日(月)"),
        ("1989", "昭和64年・平成元年頃"),
        ("2019-05", "令和元年5月頃"),
    ],
)
def test_a_partial_date_shows_what_is_known(iso, shown):
    assert format_partial(PartialDate.from_iso(iso)) == shown


def test_dates_are_english_where_english_is_active():
    with translation.override("en"):
        assert format_date(MEETING) == "27 November 2024 (Wed)"
        assert format_short(MEETING) == "2024-11-27"
        assert format_datetime(datetime(2024, 11, 27, 5, 5, tzinfo=UTC)) == "27 November 2024 (Wed) 14:05"
        assert format_partial(PartialDate(1970, 6)) == "around June 1970"
        assert fiscal_year_label(2026) == "FY2026"
        assert format_typed(MEETING) == "令和6年11月27日"
        assert format_entered(MEETING) == "2024-11-27"
        assert format_entered(PartialDate(1970, 6)) == "1970-06"


def test_a_box_holds_the_japanese_date_unless_the_page_is_english():
    assert format_entered(MEETING) == "令和6年11月27日"
    assert format_entered(PartialDate(1970, 6)) == "昭和45年6月"


@pytest.mark.parametrize(
    ("day", "year"), [(date(2026, 3, 31), 2025), (date(2026, 4, 1), 2026), (date(2027, 3, 31), 2026)]
)
def test_the_fiscal_year_begins_on_1_april(day, year):
    assert fiscal_year(day) == year
    assert fiscal_year_start(year) <= day <= fiscal_year_end(year)


@pytest.mark.parametrize(
    ("year", "label"),
    [(2026, "令和8年度"), (2019, "令和元年度"), (2018, "平成30年度"), (1989, "平成元年度"), (1926, "大正15年度")],
)
def test_the_fiscal_year_is_named_by_its_era(year, label):
    assert fiscal_year_label(year) == label
