"""A day in 和暦 and a time, side by side."""

import re
import unicodedata
from datetime import datetime, time

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.fields import WarekiDateField

_CLOCK = re.compile(r"([0-9]{1,2})(?:[:.]|時)?([0-9]{2})?分?")
SHORT = {"class": "input--short", "autocomplete": "off"}


class ClockField(forms.CharField):
    """A time of day as people type it: 14:05, 1405, 14時5分 is written 14時05分, full width too. Gives a `time`."""

    widget = forms.TextInput(attrs=SHORT)
    default_error_messages = {"invalid": _("時刻として読めません。「14:05」のように入力してください。")}

    def to_python(self, value):
        """The time, or None where the box is empty."""
        if isinstance(value, time):
            return value
        plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", super().to_python(value)))
        if not plain:
            return None
        match = _CLOCK.fullmatch(plain)
        hour, minute = (int(part or 0) for part in match.groups()) if match else (99, 99)
        if hour > 23 or minute > 59:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return time(hour, minute)

    def prepare_value(self, value):
        """A time is shown as 14:05."""
        return f"{value:%H:%M}" if isinstance(value, time) else value


class MomentMixin(forms.Form):
    """Adds `on` and `clock`; `moment()` puts them together after cleaning. Nothing that is yet to come."""

    on = WarekiDateField(label=_("日付"), latest=timezone.localdate, help_text="")
    clock = ClockField(label=_("時刻"))

    def start_with(self, moment: datetime | None) -> None:
        """Fill the boxes with a moment (default: now)."""
        local = timezone.localtime(moment)
        self.initial.setdefault("on", local.date())
        self.initial.setdefault("clock", local.time())

    def moment(self) -> datetime:
        """The moment that was typed, on Japanese clocks."""
        return timezone.make_aware(datetime.combine(self.cleaned_data["on"], self.cleaned_data["clock"]))

    def clean(self):
        """Refuse a moment in the future."""
        cleaned = super().clean()
        if self.cleaned_data.get("on") and self.cleaned_data.get("clock") and self.moment() > timezone.now():
            self.add_error("clock", _("これからの時刻は入力できません。"))
        return cleaned
