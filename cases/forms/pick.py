"""Fields that give rows: a choice among rows that were loaded, and the hidden number of one row."""

from collections.abc import Callable, Iterable

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _

NOT_IN_THE_LIST = _("一覧の中から選んでください。")


class PickField(forms.ChoiceField):
    """One of the rows given to `offer`; gives the row itself, or None when nothing is chosen."""

    default_error_messages = {"invalid_choice": NOT_IN_THE_LIST, "required": NOT_IN_THE_LIST}
    rows: dict[str, models.Model] = {}

    def offer(self, rows: Iterable[models.Model], label: Callable = str, empty: str | None = None) -> None:
        """The rows to choose from, known by their `uid`; `empty` is the text of choosing none."""
        self.rows = {str(row.uid): row for row in rows}
        blank = [] if empty is None else [("", empty)]
        self.choices = blank + [(key, label(row)) for key, row in self.rows.items()]

    def clean(self, value):
        """The row chosen."""
        return self.rows.get(super().clean(value))

    def prepare_value(self, value):
        """A row is shown as its `uid`."""
        return str(value.uid) if isinstance(value, models.Model) else value


class PickManyField(forms.MultipleChoiceField):
    """Several of the rows given to `offer`; gives a list of rows."""

    default_error_messages = {"invalid_choice": NOT_IN_THE_LIST, "required": NOT_IN_THE_LIST}
    widget = forms.CheckboxSelectMultiple
    rows: dict[str, models.Model] = {}

    def offer(self, rows: Iterable[models.Model], label: Callable = str) -> None:
        """The rows to choose from, known by their `uid`."""
        self.rows = {str(row.uid): row for row in rows}
        self.choices = [(key, label(row)) for key, row in self.rows.items()]

    def clean(self, value):
        """The rows chosen, each once."""
        return [self.rows[key] for key in dict.fromkeys(super().clean(value))]


class HiddenRowField(forms.UUIDField):
    """The hidden `uid` of a row that was chosen before; gives the row. The form sets `find`, which is scoped."""

    widget = forms.HiddenInput(attrs={"id": False})
    find: Callable = staticmethod(lambda uid: None)

    def __init__(self, *, missing: str, **kwargs):
        kwargs.setdefault("required", False)
        super().__init__(**kwargs, error_messages={"invalid": missing})

    def clean(self, value):
        """The row, or a message that it has to be chosen again."""
        uid = super().clean(value)
        if uid is None:
            return None
        row = self.find(uid)
        if row is None:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return row
