"""Folded groups of fields open by themselves when there is something to see in them."""

from django import forms as django_forms
from django.utils.translation import override

from akishima_support.ui.forms import Form
from tests.ui.sample import SampleForm, sent


class Folded(Form):
    """One folded group with a value to start with."""

    kind = django_forms.CharField(initial="普通", required=False)
    note = django_forms.CharField(required=False)
    rest = django_forms.CharField(required=False)

    fieldsets = [("くわしく", ["kind", "note"], True)]


class Told(Form):
    """A folded group in parts, the same for everybody."""

    kind = django_forms.CharField(initial="普通", required=False)
    note = django_forms.CharField(required=False)

    fieldsets = [("くわしく", [("種類", ["kind"]), ("メモ", ["note"])], True)]
    print_key = ("told",)


def is_open(form) -> bool:
    return form.groups()[0].is_open


def test_a_folded_group_is_closed_at_first():
    assert not is_open(Folded())
    assert "<details" in str(Folded())
    assert " open>" not in str(Folded())


def test_a_folded_group_is_open_when_something_was_typed_in_it():
    assert is_open(Folded({"kind": "普通", "note": "あり"}))
    assert " open>" in str(Folded({"kind": "普通", "note": "あり"}))


def test_a_folded_group_is_open_when_the_record_has_something_in_it():
    assert is_open(Folded(initial={"note": "前から"}))


def test_a_folded_group_is_open_when_something_in_it_is_wrong():
    group = SampleForm(sent(age="とし")).groups()[1]

    assert group.is_collapsed
    assert group.is_open


def test_a_value_that_stands_there_from_the_start_does_not_open_it():
    assert not is_open(Folded({"kind": "普通", "note": ""}))


def test_a_field_that_no_group_names_is_shown_last():
    groups = Folded().groups()

    assert [field.name for field in groups[-1].fields] == ["rest"]
    assert 'name="rest"' in str(Folded())


def test_parts_of_a_folded_group_have_legends_of_their_own():
    page = str(Told())

    assert page.index("くわしく") < page.index("<legend>種類</legend>") < page.index("<legend>メモ</legend>")


def test_an_untouched_group_is_printed_once_for_everybody(monkeypatch):
    first = str(Told())
    monkeypatch.setattr("akishima_support.ui.groups.render_to_string", lambda *_args: "printed anew")

    assert str(Told()) == first
    assert "printed anew" in str(Folded())


def test_what_somebody_typed_is_never_what_everybody_sees():
    typed = str(Told({"kind": "普通", "note": "ひみつ"}))

    assert "ひみつ" in typed
    assert "ひみつ" not in str(Told())


def test_another_language_is_printed_for_itself():
    with override("en"):
        english = str(Told())

    assert "Optional" in english
    assert "Optional" not in str(Told())
