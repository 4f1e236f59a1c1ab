"""Words put together in the language of the page: 電話・母（架空） in Japanese, Phone, Mother (架空) in English."""

from collections.abc import Iterable

from django.utils.translation import gettext as _


def listed(parts: Iterable[object]) -> str:
    """A、B"""
    return _("、").join(map(str, parts))


def dotted(parts: Iterable[object]) -> str:
    """A・B"""
    return _("・").join(map(str, parts))


def bracketed(text: object) -> str:
    """（A）, with the space before it that English wants."""
    return f"{_('（')}{text}{_('）')}"


def labeled(label: object, text: object) -> str:
    """A：B"""
    return f"{label}{_('：')}{text}"


def spanned(first: object, last: object) -> str:
    """A～B, either of them possibly empty"""
    return f"{first}{_('～')}{last}"
