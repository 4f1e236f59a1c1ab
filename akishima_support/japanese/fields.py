"""Form fields for dates in 和暦 or 西暦. What was typed stays in the box when it cannot be read."""

from collections.abc import Callable
from datetime import date, datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .clock import in_japan
from .wareki import PartialDate, WarekiError, format_entered, parse, parse_partial


class _WarekiField(forms.Field):
    """`latest` is the last day accepted, or a function that says it (`clock.today` for a date of birth)."""

    widget = forms.TextInput(attrs={"autocomplete": "off"})
    example = ""

    def __init__(self, *, latest: date | Callable[[], date] | None = None, **kwargs):
        kwargs.setdefault("help_text", self.example)
        super().__init__(**kwargs)
        self.latest = latest

    def to_python(self, value):
        if not isinstance(value, str):
            return self.from_initial(value)
        if not value.strip():
            return None
        try:
            return self.read(value, latest=self.latest() if callable(self.latest) else self.latest)
        except WarekiError as error:
            raise ValidationError(str(error), code="invalid") from error

    def prepare_value(self, value):
        value = self.from_initial(value)
        return format_entered(value) if isinstance(value, date | PartialDate) else value

    def has_changed(self, initial, data):
        return super().has_changed(self.from_initial(initial), data)


class WarekiDateField(_WarekiField):
    """Gives a `date`, or None where it is empty and not required."""

    example = _("例 令和6年11月27日、R6.11.27、2024-11-27")

    def read(self, text: str, *, latest: date | None) -> date:
        return parse(text, latest=latest)

    def from_initial(self, value):
        return in_japan(value).date() if isinstance(value, datetime) else value


class PartialDateField(_WarekiField):
    """Gives a `PartialDate`, or None where it is empty and not required. The initial value may be a date too."""

    example = _("例 昭和45年、昭和45年6月、S45.6.1、1970-06。分かるところまでで構いません。")

    def read(self, text: str, *, latest: date | None) -> PartialDate:
        return parse_partial(text, latest=latest)

    def from_initial(self, value):
        return PartialDate.from_date(value) if isinstance(value, date) else value
