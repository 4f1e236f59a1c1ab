"""Showing a form again exactly as it was typed, without checking it."""

from django import forms
from django.utils.datastructures import MultiValueDict


def as_typed(form_class: type[forms.BaseForm], data: MultiValueDict, **kwargs) -> forms.BaseForm:
    """An unchecked form that shows what was sent: for a search in the middle of filling it in."""
    blank = form_class(**kwargs)
    shown = {}
    for name, field in blank.fields.items():
        key = blank.add_prefix(name)
        if isinstance(field.widget, forms.CheckboxInput) or not field.widget.value_omitted_from_data(data, {}, key):
            shown[name] = field.bound_data(field.widget.value_from_datadict(data, {}, key), None)
    return form_class(initial=shown, **kwargs)
