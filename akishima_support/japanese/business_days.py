"""Days on which city offices are open: not Saturdays, Sundays, national holidays, 29 December to 3 January.

Source: 地方自治法4条の2 and the holiday ordinances of cities; holidays by jpholiday (国民の祝日に関する法律).
"""

from datetime import date, timedelta
from functools import lru_cache

import jpholiday

_ONE_DAY = timedelta(days=1)


@lru_cache(maxsize=64)
def _holidays(year: int) -> frozenset[date]:
    return frozenset(day for day, _name in jpholiday.year_holidays(year))


def is_business_day(day: date) -> bool:
    """Whether the city works: no weekend, no holiday, not 12/29–1/3 (domain §5.2)."""
    return not (day.weekday() >= 5 or _is_year_end(day) or day in _holidays(day.year))


def add_business_days(start: date, days: int) -> date:
    """The day that is `days` business days after `start`, before it if negative. 0 gives `start`, open or not."""
    step = _ONE_DAY if days > 0 else -_ONE_DAY
    day = start
    for _count in range(abs(days)):
        day += step
        while not is_business_day(day):
            day += step
    return day


def business_days_between(start: date, end: date) -> int:
    """Business days from `start`, itself not counted, to `end`, counted. Negative where `end` is earlier."""
    step = _ONE_DAY if end >= start else -_ONE_DAY
    span = abs((end - start).days)
    count = sum(is_business_day(start + step * number) for number in range(1, span + 1))
    return count if end >= start else -count


def _is_year_end(day: date) -> bool:
    return (day.month, day.day) >= (12, 29) or (day.month, day.day) <= (1, 3)
