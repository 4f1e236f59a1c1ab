"""What time figures are counted over: a fiscal year, one of its quarters or one of its months."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from akishima_support.japanese.fiscal_years import fiscal_year, fiscal_year_label

WHOLE = "year"
QUARTERS = ("q1", "q2", "q3", "q4")
MONTHS = ("m04", "m05", "m06", "m07", "m08", "m09", "m10", "m11", "m12", "m01", "m02", "m03")
PARTS = (WHOLE, *QUARTERS, *MONTHS)
YEARS = range(1989, 2200)  # 平成 and after: for what is older there was no window


@dataclass(frozen=True, slots=True)
class Period:
    """A fiscal year (2026 is 令和8年度, April to March) or the `part` of it."""

    year: int
    part: str = WHOLE

    @property
    def first(self) -> date:
        """The first day."""
        return _month_of(self.year, self._months[0])

    @property
    def last(self) -> date:
        """The last day."""
        return _month_of(self.year, self._months[-1] + 1) - timedelta(days=1)

    @property
    def is_year(self) -> bool:
        """Whether it is the whole year."""
        return self.part == WHOLE

    @property
    def label(self) -> str:
        """令和8年度 第1四半期（4〜6月）."""
        year = fiscal_year_label(self.year)
        return year if self.is_year else f"{year} {part_label(self.part)}"

    @property
    def months(self) -> tuple[str, ...]:
        """Its months, as parts of the year."""
        return tuple(MONTHS[number] for number in self._months)

    @property
    def _months(self) -> range:
        """Its months, counted from April."""
        if self.part in QUARTERS:
            begin = QUARTERS.index(self.part) * 3
            return range(begin, begin + 3)
        if self.part in MONTHS:
            begin = MONTHS.index(self.part)
            return range(begin, begin + 1)
        return range(12)

    def as_of(self, today: date) -> date:
        """The day for ages and durations: its last one, or today while it lasts."""
        return max(self.first, min(self.last, today))

    def is_over(self, today: date) -> bool:
        """Whether its last day has passed."""
        return self.last < today


def part_label(part: str) -> str:
    """What a part of the year is called."""
    if part in QUARTERS:
        begin = QUARTERS.index(part) * 3
        words = {"number": QUARTERS.index(part) + 1, "first": _number(begin), "last": _number(begin + 2)}
        return _("第%(number)s四半期（%(first)s〜%(last)s月）") % words
    if part in MONTHS:
        return _("%(month)s月") % {"month": _number(MONTHS.index(part))}
    return _("年度全体")


def read_period(year: str, part: str, today: date, *, finished: bool = False) -> Period:
    """What was asked for; what is none means this fiscal year, or the last that is over where `finished` is asked."""
    usual = fiscal_year(today) - (1 if finished else 0)
    chosen = int(year) if year.isascii() and year.isdigit() and len(year) == 4 and int(year) in YEARS else usual
    return Period(min(chosen, usual) if finished else chosen, part if part in PARTS else WHOLE)


def _number(month: int) -> int:
    """The number of a month that is counted from April."""
    return (month + 3) % 12 + 1


def _month_of(year: int, month: int) -> date:
    years, number = divmod(month + 3, 12)
    return date(year + years, number + 1, 1)
