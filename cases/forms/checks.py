"""Checks that several forms share."""

from datetime import date

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _


def refuse_past(day: date | None) -> date | None:
    """The day itself; ValidationError for a day before today."""
    if day is not None and day < timezone.localdate():
        raise ValidationError(_("きょう以降の日を入力してください。"), code="past")
    return day
