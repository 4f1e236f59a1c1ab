"""Printing of dates. Japanese unless English is the active language."""

from datetime import date, datetime

from django.utils import dateformat
from django.utils.translation import gettext as _

from .clock import in_japan
from .eras import era_of, year_name
from .language import speaks_english
from .partial_dates import PartialDate

WEEKDAYS = "月火水木金土日"


def format_date(day: date) -> str:
    """令和6年11月27日(水); in English 27 November 2024 (Wed)."""
    if speaks_english():
        return dateformat.format(day, "j F Y (D)")
    return f"{format_typed(day)}({WEEKDAYS[day.weekday()]})"


def format_datetime(moment: datetime) -> str:
    """令和6年11月27日(水) 14:05, on Japanese clocks."""
    local = in_japan(moment)
    return f"{format_date(local.date())} {local:%H:%M}"


def format_month(day: date) -> str:
    """令和6年11月, the month in which the day is; in English November 2024."""
    return dateformat.format(day, "F Y") if speaks_english() else _at(PartialDate(day.year, day.month, None), day)


def format_short(day: date) -> str:
    """R6.11.27; in English, and before 1873, 2024-11-27."""
    era = era_of(day)
    if era is None or speaks_english():
        return day.isoformat()
    return f"{era.letter}{day.year - era.starts_on.year + 1}.{day.month}.{day.day}"


def format_partial(value: PartialDate) -> str:
    """昭和45年6月頃; a full date as `format_date`. A year or month of two eras shows both: 昭和64年・平成元年頃."""
    if value.precision == "day":
        return format_date(value.earliest)
    return _("%(when)s頃") % {"when": _when(value)}


def format_typed(value: date | PartialDate) -> str:
    """令和6年11月27日 or 昭和45年6月: what a person would type, in any language. It parses back to the same value."""
    if isinstance(value, PartialDate):
        return _at(value, value.latest)
    return f"{year_name(value)}{value.month}月{value.day}日"


def format_entered(value: date | PartialDate) -> str:
    """What stands in a box to be corrected: as `format_typed`; in English 2024-11-27 or 1970-06. It parses back too."""
    return value.isoformat() if speaks_english() else format_typed(value)


def _when(value: PartialDate) -> str:
    if speaks_english():
        return dateformat.format(value.earliest, "F Y" if value.month else "Y")
    names = dict.fromkeys([_at(value, value.earliest), _at(value, value.latest)])
    return "・".join(names)


def _at(value: PartialDate, day: date) -> str:
    month = f"{value.month}月" if value.month else ""
    return f"{year_name(day)}{month}{f'{value.day}日' if value.day else ''}"
