"""The Japanese eras since Meiji and the names of their years.

The first day of an era belongs to the new era alone, so every date has one name:
1912-07-30 is 大正元年7月30日, never 明治45年.
"""

from dataclasses import dataclass
from datetime import date, timedelta

# Japan changed to the Gregorian calendar on 明治6年1月1日. Era dates before it are lunar and would need a table.
FIRST_GREGORIAN_DAY = date(1873, 1, 1)


@dataclass(frozen=True)
class Era:
    """One era: its name, letter, first and last day."""

    name: str
    letter: str
    starts_on: date
    ends_on: date

    def western_year(self, year: int) -> int:
        return self.starts_on.year + year - 1

    def year_name(self, western_year: int) -> str:
        year = western_year - self.starts_on.year + 1
        return f"{self.name}{'元' if year == 1 else year}年"


_STARTS = (
    ("明治", "M", date(1868, 1, 25)),
    ("大正", "T", date(1912, 7, 30)),
    ("昭和", "S", date(1926, 12, 25)),
    ("平成", "H", date(1989, 1, 8)),
    ("令和", "R", date(2019, 5, 1)),
)
_ENDS = (*(start - timedelta(days=1) for _name, _letter, start in _STARTS[1:]), date.max)

ERAS = tuple(Era(name, letter, start, end) for (name, letter, start), end in zip(_STARTS, _ENDS, strict=True))
ERA_BY_MARK = {mark: era for era in ERAS for mark in (era.name, era.name[0], era.letter)}


def era_of(day: date) -> Era | None:
    """The era of a day; None before 1873, where the calendar was another one."""
    if day < FIRST_GREGORIAN_DAY:
        return None
    return next(era for era in reversed(ERAS) if era.starts_on <= day)


def year_name(day: date) -> str:
    """令和6年, 令和元年; before 1873 the western year: 1872年."""
    era = era_of(day)
    return era.year_name(day.year) if era else f"{day.year}年"
