"""An empty box is asked for in the house's own words."""

from django import forms

from akishima_support.ui.forms import Form
from network.forms.agenda import AgendaItemForm


class Errand(Form):
    """Two boxes that have to be filled."""

    name = forms.CharField()
    place = forms.ChoiceField(choices=[("a", "A")])


def test_an_empty_box_is_asked_to_be_filled_and_a_choice_to_be_made():
    form = Errand({})

    assert form.errors["name"] == ["入力してください。"]
    assert form.errors["place"] == ["選んでください。"]


def test_an_empty_choice_has_words_and_no_dashes():
    kind = AgendaItemForm().fields["kind"]

    assert next(iter(kind.choices)) == ("", "選んでください")
