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


class OpenDays:
    """The open days from one day to another, found once for many answers in between."""

    def __init__(self, first: date, last: date):
        days = (first + timedelta(days=number) for number in range((last - first).days + 1))
        self.days = [day for day in days if is_business_day(day)]

    def between(self, sent: date, answered: date) -> int:
        """How long the answer took. The day of sending is not counted, that of the answer is."""
        return max(0, bisect_right(self.days, answered) - bisect_right(self.days, sent))


def spread_of(days: Iterable[int]) -> Spread | None:
    """From the open days that each answer took; None where there is none."""
    took = sorted(days)
    return Spread(len(took), median(took), took[ceil(0.9 * len(took)) - 1]) if took else None
