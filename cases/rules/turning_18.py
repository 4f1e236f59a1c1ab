"""Turning 18: the birthday, the 31 March after it, and 12, 6 and 3 months before. All by the date alone.

Whether 「18歳まで」 means the birthday or the end of that school year, the city has to say (domain Q5): both are shown.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from akishima_support.japanese.age import turns_18_fiscal_year_end, turns_18_on
from akishima_support.japanese.months import months_before
from cases.codes.turning import Nearness

MONTHS = ((12, Nearness.MONTHS_12), (6, Nearness.MONTHS_6), (3, Nearness.MONTHS_3))
WATCHED_FROM = 17 * 12  # months after birth
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Turning:
    """The two dates, how near they are on a day, and since when so near (None before the first mark)."""

    birthday: date
    year_end: date
    nearness: Nearness
    since: date | None

    @property
    def has_turned(self) -> bool:
        """Whether the birthday has come."""
        return self.nearness in (Nearness.TURNED, Nearness.YEAR_OVER)


def turning(born: date, day: date) -> Turning:
    """How near somebody born on that day is to 18."""
    passed = [mark for mark in marks_of(born) if mark[0] <= day]
    since, nearness = passed[-1] if passed else (None, Nearness.FAR)
    return Turning(turns_18_on(born), turns_18_fiscal_year_end(born), nearness, since)


def marks_of(born: date) -> list[tuple[date, Nearness]]:
    """The days on which it gets nearer, in their order. Who is born on 1 April has both on one day."""
    birthday = turns_18_on(born)
    before = [(months_before(birthday, months), nearness) for months, nearness in MONTHS]
    year_over = turns_18_fiscal_year_end(born) + _ONE_DAY
    return [*before, (birthday, Nearness.TURNED), (year_over, Nearness.YEAR_OVER)]


def watched_born_until(day: date) -> date:
    """The latest day of birth that can be near on the day; a day more for those of 29 February."""
    return months_before(day, WATCHED_FROM) + _ONE_DAY
