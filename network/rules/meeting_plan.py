"""When in a fiscal year a meeting body should sit: its yearly number spread evenly, the last by the end of the year."""

from datetime import date
from enum import StrEnum

from akishima_support.japanese.fiscal_years import fiscal_year_end, fiscal_year_start

MONTHS = 12
LEAD = 2  # months before the day by which a meeting should have been, in which it is time to call it


class Pace(StrEnum):
    """How a body stands."""

    UNKNOWN = "unknown"
    FULL = "full"
    ON_TIME = "on_time"
    DUE = "due"
    LATE = "late"


def months_gone(year: int, day: date) -> int:
    """How many months of the fiscal year are over: 0 in 4月 and before, 12 after 3月31日."""
    if day > fiscal_year_end(year):
        return MONTHS
    start = fiscal_year_start(year)
    return max((day.year - start.year) * MONTHS + day.month - start.month, 0)


def pace_of(times: int | None, called: int, months: int) -> Pace:
    """How a body stands that has called so many of its meetings when so many months are over."""
    if times is None:
        return Pace.UNKNOWN
    if called >= times:
        return Pace.FULL
    if called < times * months // MONTHS:
        return Pace.LATE
    return Pace.DUE if called < times * min(months + LEAD, MONTHS) // MONTHS else Pace.ON_TIME


def last_day_for(times: int, number: int, year: int) -> date:
    """The day by which the meeting of this number should have been: 9月30日 for the first of two."""
    months = -(-MONTHS * number // times)
    if months >= MONTHS:
        return fiscal_year_end(year)
    years, month = divmod(3 + months, MONTHS)
    return date.fromordinal(date(year + years, month + 1, 1).toordinal() - 1)
