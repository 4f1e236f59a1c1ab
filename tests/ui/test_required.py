"""An empty box is asked for in the house's own words."""

from django import forms

from akishima_support.ui.forms import Form


class Errand(Form):
    """Two boxes that have to be filled."""

    name = forms.CharField()
    place = forms.ChoiceField(choices=[("a", "A")])


def test_an_empty_box_is_asked_to_be_filled_and_a_choice_to_be_made():
    form = Errand({})

    assert form.errors["name"] == ["入力してください。"]
    assert form.errors["place"] == ["選んでください。"]
