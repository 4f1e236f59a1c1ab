"""The Japanese fiscal and school year: 1 April to 31 March, named after the year it begins in (地方自治法208条)."""

from datetime import date

from .eras import year_name
from .language import speaks_english


def fiscal_year(day: date) -> int:
    """2024 for 2024-04-01 to 2025-03-31."""
    return day.year if day.month >= 4 else day.year - 1


def fiscal_year_start(year: int) -> date:
    """The first day of a fiscal year: 4月1日."""
    return date(year, 4, 1)


def fiscal_year_end(year: int) -> date:
    """The last day of a fiscal year: 3月31日."""
    return date(year + 1, 3, 31)


def fiscal_year_label(year: int) -> str:
    """令和8年度 for 2026. The era of 1 October names the year: 2019 is 令和元年度, 1926 大正15年度."""
    if speaks_english():
        return f"FY{year}"
    return f"{year_name(date(year, 10, 1))}度"
