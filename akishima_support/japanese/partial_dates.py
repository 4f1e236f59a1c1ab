"""A date of which only the year, or the year and the month, may be known."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Literal

_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@dataclass(frozen=True)
class PartialDate:
    """A year, month or day of the Gregorian calendar. Raises ValueError where there is no such date."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self):
        if self.month is None and self.day is not None:
            raise ValueError("a day needs its month")
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def from_iso(cls, text: str) -> "PartialDate":
        """Read "2024", "2024-11" or "2024-11-27"; raises ValueError for anything else."""
        match = _ISO.fullmatch(text)
        if not match:
            raise ValueError("not a partial ISO date")
        return cls(*(int(part) if part else None for part in match.groups()))

    @classmethod
    def from_date(cls, day: date) -> "PartialDate":
        return cls(day.year, day.month, day.day)

    def isoformat(self) -> str:
        if self.precision == "year":
            return f"{self.year:04}"
        return self.earliest.isoformat() if self.precision == "day" else f"{self.year:04}-{self.month:02}"

    __str__ = isoformat

    @property
    def precision(self) -> Literal["year", "month", "day"]:
        if self.month is None:
            return "year"
        return "month" if self.day is None else "day"

    @property
    def earliest(self) -> date:
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])
