"""Fields of a form in groups with a legend, some of them folded."""

from dataclasses import dataclass

from django.forms import BaseForm, BoundField

EMPTY = (None, "", [], (), False)


@dataclass(frozen=True, slots=True)
class FieldGroup:
    """Fields under one legend. A folded group is open when something in it was typed or is wrong."""

    legend: str
    fields: list[BoundField]
    is_collapsed: bool = False

    @property
    def is_open(self) -> bool:
        """Whether a person must see the inside without a click."""
        return any(field.errors or _is_filled(field) for field in self.fields)


def _is_filled(field: BoundField) -> bool:
    """Whether the field holds more than the value it starts with."""
    start = field.field.initial
    start = start() if callable(start) else start
    value = field.value()
    return value not in EMPTY and value != start


def group_fields(form: BaseForm, fieldsets: list[tuple[str, list[str], bool]]) -> list[FieldGroup]:
    """The visible fields of `form` by its fieldsets; fields that none of them names come last, so none is lost."""
    visible = {field.name: field for field in form.visible_fields()}
    groups = []
    for legend, names, is_collapsed in fieldsets:
        fields = [visible.pop(name) for name in names if name in visible]
        groups.append(FieldGroup(legend, fields, is_collapsed))
    groups.append(FieldGroup("", list(visible.values())))
    return [group for group in groups if group.fields]
