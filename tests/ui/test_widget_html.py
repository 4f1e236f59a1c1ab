"""Boxes that Python writes are those that Django's templates would write, whatever stands in them."""

import re

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.utils.safestring import mark_safe

from akishima_support.ui.renderer import FormRenderer

ODD = "<b>\"'&"
GROUPED = [("", "―"), ("一", [(1, "𠮷田 <i>"), ("2", mark_safe("<b>二</b>"))]), (ODD, ODD)]
ATTRS = {"id": "id_box", "class": "wide", "required": True, "hidden": False, "data-text": ODD, "size": 3}
WIDGETS = [
    *(forms.TextInput, forms.NumberInput, forms.EmailInput, forms.URLInput, forms.PasswordInput, forms.HiddenInput),
    *(forms.DateInput, forms.DateTimeInput, forms.TimeInput, forms.CheckboxInput, forms.Textarea),
    *(forms.Select, forms.SelectMultiple, forms.RadioSelect, forms.CheckboxSelectMultiple),
    *(forms.MultipleHiddenInput, forms.ClearableFileInput),
]


def same(html):
    """Without what a browser does not tell apart: space between elements."""
    html = html if "<textarea" in html else re.sub(r"\s+", " ", html)
    return re.sub(r"\s*(</?(?:div|label|select|option|optgroup)\b[^>]*>)\s*", r"\1", html).strip()


@pytest.mark.parametrize("attrs", [ATTRS, {}], ids=["odd", "none"])
@pytest.mark.parametrize("value", [None, "", "1", ODD, "a\n\nb", ["1", ODD]], ids=repr)
@pytest.mark.parametrize("kind", WIDGETS)
def test_a_box_is_the_same(kind, value, attrs):
    several = kind in (forms.SelectMultiple, forms.CheckboxSelectMultiple, forms.MultipleHiddenInput)
    value = [value] if several and isinstance(value, str) else value
    widget = kind(attrs=attrs)
    if hasattr(widget, "choices"):
        widget.choices = GROUPED

    ours, django = (widget.render("名前", value, renderer=each) for each in (FormRenderer(), DjangoTemplates()))

    assert same(ours) == same(django)


def test_what_is_unsafe_is_escaped():
    html = forms.TextInput().render("x", '"><script>', renderer=FormRenderer())

    assert "<script>" not in html
