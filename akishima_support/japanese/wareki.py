"""Dates as people in Japan write them: 和暦 (era years) and 西暦 (western years) in one field.

Dates begin with 明治6年1月1日 (1873-01-01), the first day of the Gregorian calendar in Japan.
Eras are strict: 平成31年5月1日 is refused with the name the day really has.
This module also hands on the printing, so that `wareki.parse` and `wareki.format_date` stand together.
"""

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from .clock import today
from .eras import ERA_BY_MARK, FIRST_GREGORIAN_DAY, Era
from .fiscal_years import fiscal_year, fiscal_year_end, fiscal_year_label, fiscal_year_start
from .formats import WEEKDAYS, format_date, format_datetime, format_entered, format_partial, format_short, format_typed
from .partial_dates import PartialDate

__all__ = [
    "PartialDate",
    "WarekiError",
    "fiscal_year",
    "fiscal_year_end",
    "fiscal_year_label",
    "fiscal_year_start",
    "format_date",
    "format_datetime",
    "format_entered",
    "format_partial",
    "format_short",
    "format_typed",
    "parse",
    "parse_partial",
]

MAX_LENGTH = 40  # the longest sensible writing has about 25 characters; anything longer is not a date
YEARS_AHEAD = 50

_ERA = r"(?P<era>明治|大正|昭和|平成|令和|[明大昭平令MTSHR])?"
_YEAR = r"(?P<year>元|[0-9]{1,4})"
_WEEKDAY = r"(?:\((?P<weekday>[月火水木金土日])(?:曜日?)?\))?"
_WRITINGS = tuple(
    re.compile(writing + _WEEKDAY)
    for writing in (
        _ERA + _YEAR + r"年(?:(?P<month>[0-9]{1,2})月(?:(?P<day>[0-9]{1,2})日)?)?",
        _ERA + _YEAR + r"(?:(?P<sep>[-./])(?P<month>[0-9]{1,2})(?:(?P=sep)(?P<day>[0-9]{1,2}))?)?",
        r"(?P<era>)(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})",
    )
)
_HYPHENS = re.compile("[‐‑‒–—―−ーｰ]")
_SPACES = re.compile(r"(?<![0-9])\s+|\s+(?![0-9])")
_ABOUT = re.compile(r"(?:頃|ごろ|ころ)\Z")


class WarekiError(ValueError):
    """The text is no date. The message is a sentence for the person who typed it."""


def parse(text: str, *, latest: date | None = None) -> date:
    """Read a full date. Raises WarekiError. `latest` is the last day accepted: 50 years from today if not given."""
    found = _read(_plain(text), latest or _years_ahead())
    if found.day is None:
        raise WarekiError(_("日まで入力してください(例 令和6年11月27日)。"))
    return found.earliest


def parse_partial(text: str, *, latest: date | None = None) -> PartialDate:
    """Read a date whose month or day may be missing; a closing 頃 is ignored. Raises WarekiError."""
    return _read(_ABOUT.sub("", _plain(text)), latest or _years_ahead())


@dataclass(frozen=True)
class _Typed:
    era: Era | None
    year: int
    month: int | None
    day: int | None

    @property
    def western_year(self) -> int:
        return self.era.western_year(self.year) if self.era else self.year

    @property
    def label(self) -> str:
        year = self.era.year_name(self.western_year) if self.era else f"{self.year}年"
        month = f"{self.month}月" if self.month is not None else ""
        return f"{year}{month}{f'{self.day}日' if self.day is not None else ''}"


def _years_ahead() -> date:
    now = today()
    year = now.year + YEARS_AHEAD
    return date(year, now.month, min(now.day, monthrange(year, now.month)[1]))


def _plain(text: str) -> str:
    """Half width, upper case, one hyphen; without invisible marks and without spaces, except between digits."""
    if len(text) > MAX_LENGTH:
        raise _unreadable()
    plain = unicodedata.normalize("NFKC", text).upper()
    plain = "".join(char for char in plain if unicodedata.category(char) != "Cf")
    return _SPACES.sub("", _HYPHENS.sub("-", plain))


def _unreadable() -> WarekiError:
    return WarekiError(
        _("日付として読めません。「令和6年11月27日」「R6.11.27」「2024-11-27」のように入力してください。")
    )


def _read(plain: str, latest: date) -> PartialDate:
    match = next(filter(None, (writing.fullmatch(plain) for writing in _WRITINGS)), None)
    if match is None:
        raise _unreadable()
    typed = _typed(match.groupdict())
    _check_numbers(typed, latest)
    found = PartialDate(typed.western_year, typed.month, typed.day)
    _check_period(typed, found, latest)
    _check_weekday(typed, found, match["weekday"])
    return found


def _typed(parts: dict[str, str | None]) -> _Typed:
    era = ERA_BY_MARK[parts["era"]] if parts["era"] else None
    if era is None and len(parts["year"]) != 4:
        raise WarekiError(_("西暦は4けたで、和暦は元号を付けて入力してください(例 2024-11-27、R6.11.27)。"))
    year = 1 if parts["year"] == "元" else int(parts["year"])
    month, day = (int(parts[name]) if parts.get(name) else None for name in ("month", "day"))
    return _Typed(era, year, month, day)


def _check_numbers(typed: _Typed, latest: date) -> None:
    if typed.year == 0:
        raise WarekiError(_("0年はありません。元号の最初の年は元年(1年)です。"))
    if typed.western_year > latest.year:
        raise _too_far(typed, latest)
    if typed.month is not None and not 1 <= typed.month <= 12:
        raise WarekiError(_("%(month)s月はありません。月は1から12までです。") % {"month": typed.month})
    if typed.day is None:
        return
    last = monthrange(typed.western_year, typed.month)[1]
    if not 1 <= typed.day <= last:
        raise WarekiError(_("%(date)sはありません。この月は%(last)s日までです。") % {"date": typed.label, "last": last})


def _check_period(typed: _Typed, found: PartialDate, latest: date) -> None:
    if found.latest < FIRST_GREGORIAN_DAY:
        raise WarekiError(_("明治6年1月1日(1873年)より前の日付は入力できません。"))
    era = typed.era
    if era and (found.latest < era.starts_on or found.earliest > era.ends_on):
        raise WarekiError(_("%(date)sは%(right)sです。") % {"date": typed.label, "right": format_typed(found)})
    if found.earliest > latest:
        raise _too_far(typed, latest)


def _too_far(typed: _Typed, latest: date) -> WarekiError:
    return WarekiError(
        _("%(date)sは先すぎます。%(latest)sまでの日付を入力してください。")
        % {"date": typed.label, "latest": format_date(latest)}
    )


def _check_weekday(typed: _Typed, found: PartialDate, weekday: str | None) -> None:
    if weekday is None:
        return
    if found.day is None:
        raise _unreadable()
    if weekday != WEEKDAYS[found.earliest.weekday()]:
        raise WarekiError(
            _("%(date)sの曜日が違います。正しくは%(right)sです。")
            % {"date": typed.label, "right": format_date(found.earliest)}
        )
