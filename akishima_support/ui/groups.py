"""Fields of a form in groups with a legend, some of them folded."""

from dataclasses import dataclass, field

from django.forms import BaseForm, BoundField
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

EMPTY = (None, "", [], (), False)
_PRINTED: dict[tuple, SafeString] = {}
_PRINTED_AT_MOST = 64


@dataclass(frozen=True, slots=True)
class FieldGroup:
    """Fields under one legend. A folded group is open when something in it was typed or is wrong.

    `parts` are groups inside it, which hold all its fields. With a `print_key` the inside of a folded group that
    nobody has touched is printed once: it is the same for everybody to whom the key is the same.
    """

    legend: str
    fields: list[BoundField]
    is_collapsed: bool = False
    parts: list["FieldGroup"] = field(default_factory=list)
    print_key: tuple | None = None

    @property
    def body(self) -> SafeString:
        """The inside of a folded group."""
        if self.print_key is None or self.is_open:
            return self._print()
        key = (*self.print_key, str(self.legend), get_language())
        if key not in _PRINTED:
            if len(_PRINTED) >= _PRINTED_AT_MOST:
                _PRINTED.clear()
            _PRINTED[key] = self._print()
        return _PRINTED[key]

    def _print(self) -> SafeString:
        return render_to_string("ui/_group_body.html", {"group": self})

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
        parts = [FieldGroup(part, _taken(visible, inside)) for part, inside in names] if _has_parts(names) else []
        fields = [each for part in parts for each in part.fields] if parts else _taken(visible, names)
        groups.append(FieldGroup(legend, fields, is_collapsed, parts, form.print_key if parts else None))
    groups.append(FieldGroup("", list(visible.values())))
    return [group for group in groups if group.fields]


def _has_parts(names: list) -> bool:
    return bool(names) and isinstance(names[0], tuple)


def _taken(visible: dict[str, BoundField], names: list[str]) -> list[BoundField]:
    return [visible.pop(name) for name in names if name in visible]
