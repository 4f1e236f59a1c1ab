"""How long answers took: the middle and the day by which nine of ten had come, in business days."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil
from statistics import median

from akishima_support.japanese.business_days import is_business_day


@dataclass(frozen=True, slots=True)
class Spread:
    """Of how many answers, the middle, and the nearest rank of 90 % (the smallest number that 90 % do not exceed)."""

    number: int
    middle: float
    most: int


def spread_of(pairs: Iterable[tuple[date, date]]) -> Spread | None:
    """From (day sent, day answered) of each answer; None where there is none.

    The day of sending is not counted, that of the answer is. Open days are found once for all pairs.
    """
    pairs = list(pairs)
    if not pairs:
        return None
    first, last = min(sent for sent, _answered in pairs), max(answered for _sent, answered in pairs)
    opened = [day for day in map(first.__add__, map(timedelta, range((last - first).days + 1))) if is_business_day(day)]
    took = sorted(max(0, bisect_right(opened, answered) - bisect_right(opened, sent)) for sent, answered in pairs)
    return Spread(len(took), median(took), took[ceil(0.9 * len(took)) - 1])
