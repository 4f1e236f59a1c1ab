"""Boxes that are seldom filled in cost next to nothing where nothing was sent in them."""

from copy import deepcopy
from functools import cache
from typing import Any

from django import forms

from akishima_support.ui.groups import FieldGroup


class SeldomMixin:
    """Leaves out the boxes named in `seldom` in which nothing was sent. Stands first in the bases.

    Left out, a box is neither made nor checked. `cleaned_data` has what an empty box gives, and the box is there
    again as soon as the form is shown. So none of them may be required.
    """

    seldom: tuple[str, ...] = ()

    def __init__(self, data=None, *args, **kwargs) -> None:
        self._left_out = set() if data is None else {name for name in self.seldom if not self._is_sent(data, name)}
        # Django copies `base_fields`, which takes longer than checking them.
        self.base_fields = {name: field for name, field in self.base_fields.items() if name not in self._left_out}
        super().__init__(data, *args, **kwargs)

    def clean(self) -> dict[str, Any]:
        """What an empty box gives, for each that was left out."""
        empty = _empty_values(type(self))
        self.cleaned_data |= {name: deepcopy(empty[name]) for name in self._left_out}
        return super().clean()

    def add_error(self, field, error) -> None:
        """A box is there again where an error is to stand beside it."""
        if field in self._left_out:
            self._bring_back()
        super().add_error(field, error)

    def __getitem__(self, name: str):
        """A box that somebody asks for is there again, with all the others."""
        if name in self._left_out:
            self._bring_back()
        return super().__getitem__(name)

    def groups(self) -> list[FieldGroup]:
        """The form is shown: all boxes are there, in their order."""
        self._bring_back()
        return super().groups()

    def _bring_back(self) -> None:
        made = {name: deepcopy(type(self).base_fields[name]) for name in self._left_out}
        order = [*type(self).base_fields, *self.fields]
        self.fields |= made
        self.fields = {name: self.fields[name] for name in dict.fromkeys(order) if name in self.fields}
        self._left_out = set()
        self._apply_text_rules()

    def _is_sent(self, data, name: str) -> bool:
        widget = self.base_fields[name].widget
        return bool(widget.value_from_datadict(data, {}, name))


@cache
def _empty_values(form_class: type[forms.BaseForm]) -> dict[str, Any]:
    fields = {name: form_class.base_fields[name] for name in form_class.seldom}
    return {name: field.clean(field.widget.value_from_datadict({}, {}, name)) for name, field in fields.items()}
