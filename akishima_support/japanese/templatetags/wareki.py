"""Dates in templates. What is not a date prints nothing, so an empty field needs no `if`."""

from datetime import date, datetime

from django import template
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from akishima_support.japanese import formats
from akishima_support.japanese.clock import in_japan, today
from akishima_support.japanese.partial_dates import PartialDate

register = template.Library()


def _as_date(value: object) -> date | None:
    if isinstance(value, datetime):
        return in_japan(value).date()
    return value if isinstance(value, date) else None


@register.filter
def wareki(value: object) -> str:
    """令和6年11月27日(水)"""
    day = _as_date(value)
    return formats.format_date(day) if day else ""


@register.filter
def wareki_short(value: object) -> str:
    """R6.11.27"""
    day = _as_date(value)
    return formats.format_short(day) if day else ""


@register.filter
def wareki_datetime(value: object) -> str:
    """令和6年11月27日(水) 14:05"""
    return formats.format_datetime(value) if isinstance(value, datetime) else ""


@register.simple_tag
def wareki_now() -> str:
    """The moment at which the page is made, for the foot of a sheet."""
    return formats.format_datetime(timezone.now())


@register.filter
def wareki_partial(value: object) -> str:
    """昭和45年6月頃, of a PartialDate or its stored text ("1970-06")."""
    if isinstance(value, str):
        value = _partial_or_none(value)
    return formats.format_partial(value) if isinstance(value, PartialDate) else ""


def _partial_or_none(text: str) -> PartialDate | None:
    try:
        return PartialDate.from_iso(text)
    except ValueError:
        return None


@register.filter
def time_since_days(value: object) -> str:
    """今日, 3日前 or 3日後, in whole days of the Japanese calendar."""
    day = _as_date(value)
    if day is None:
        return ""
    days = (today() - day).days
    if days == 0:
        return _("今日")
    text = (
        ngettext("%(days)s日前", "%(days)s日前", days) if days > 0 else ngettext("%(days)s日後", "%(days)s日後", -days)
    )
    return text % {"days": abs(days)}
