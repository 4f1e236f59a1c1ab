"""Boxes in which nothing was sent are left out, and nobody can tell."""

import pytest
from django import forms as django_forms

from akishima_support.japanese.fields import PartialDateField
from akishima_support.ui.forms import Form
from akishima_support.ui.seldom import SeldomMixin

CHOICES = [("a", "あ"), ("b", "い")]


class Boxes(Form):
    """One box that is always there, and one of every kind."""

    first = django_forms.CharField()
    text = django_forms.CharField(required=False, max_length=5)
    tick = django_forms.BooleanField(required=False)
    one = django_forms.ChoiceField(choices=[("", ""), *CHOICES], required=False)
    several = django_forms.MultipleChoiceField(choices=CHOICES, required=False)
    born = PartialDateField(required=False)
    last = django_forms.CharField(required=False)

    fieldsets = [("", ["first", "last"], False), ("くわしく", ["text", "tick", "one", "several", "born"], True)]


class Lean(SeldomMixin, Boxes):
    """The same, with all but two left out where nothing was sent in them."""

    seldom = ("text", "tick", "one", "several", "born")


EMPTY = {"first": "あ", "text": "", "one": "", "born": "", "last": ""}


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"text": "あり"},
        {"text": "　"},
        {"tick": "on"},
        {"one": "b"},
        {"several": ["a", "b"]},
        {"born": "昭和45年"},
        {"text": "長すぎる文章"},
        {"one": "ほか"},
        {"several": [""]},
        {"born": "令和99年"},
        {"first": ""},
    ],
)
def test_what_comes_out_is_what_comes_out_with_all_boxes(sent):
    full, lean = Boxes(EMPTY | sent), Lean(EMPTY | sent)

    assert lean.is_valid() == full.is_valid()
    assert lean.cleaned_data == full.cleaned_data
    assert lean.errors == full.errors


def test_a_box_in_which_nothing_was_sent_is_not_made():
    assert list(Lean(EMPTY).fields) == ["first", "last"]
    assert list(Lean(EMPTY | {"one": "a"}).fields) == ["first", "one", "last"]
    assert list(Lean().fields) == list(Boxes().fields)


@pytest.mark.parametrize("sent", [EMPTY, EMPTY | {"born": "令和99年"}])
def test_a_form_that_is_shown_again_has_all_its_boxes_in_their_order(sent):
    full, lean = Boxes(sent), Lean(sent)

    lean.is_valid()

    assert str(lean) == str(full)
    assert list(lean.fields) == list(full.fields)


def test_a_box_that_is_asked_for_is_there():
    lean = Lean(EMPTY)

    lean.is_valid()

    assert lean["born"].value() == ""
    assert list(lean.fields) == list(Boxes().fields)


def test_an_empty_list_belongs_to_one_form_only():
    first, second = Lean(EMPTY), Lean(EMPTY)

    assert first.is_valid() and second.is_valid()
    first.cleaned_data["several"].append("a")

    assert second.cleaned_data["several"] == []


def test_an_error_can_stand_at_a_box_that_was_left_out():
    form = Lean(EMPTY)

    assert form.is_valid()
    form.add_error("text", "書いてください。")

    assert form.errors == {"text": ["書いてください。"]}
    assert "書いてください。" in str(form)
