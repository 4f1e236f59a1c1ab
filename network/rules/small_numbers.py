"""Numbers so small that they could point to a person are told to the window alone (domain §3.8)."""

from django.utils.translation import gettext as _

TOLD_FROM = 5


def is_small(number: int | None) -> bool:
    """Whether the number is of a few people; nobody at all is no number of people."""
    return number is not None and 0 < number < TOLD_FROM


def shown_number(number: int | None, *, whole: bool) -> str:
    """As it is, or 5未満; nothing where nobody has counted."""
    if number is None:
        return ""
    return str(number) if whole or not is_small(number) else _("%(number)s未満") % {"number": TOLD_FROM}
