from datetime import UTC, date, datetime

import pytest
from django import forms

from akishima_support.japanese.clock import today
from akishima_support.japanese.fields import PartialDateField, WarekiDateField
from akishima_support.japanese.wareki import PartialDate


class VisitForm(forms.Form):
    visited_on = WarekiDateField()
    withdrawn_since = PartialDateField(required=False)
    born_on = WarekiDateField(required=False, latest=today)


def test_typed_dates_become_dates():
    form = VisitForm({"visited_on": "R6.11.27", "withdrawn_since": "昭和45年頃"})

    assert form.is_valid()
    assert form.cleaned_data == {
        "visited_on": date(2024, 11, 27),
        "withdrawn_since": PartialDate(1970),
        "born_on": None,
    }


def test_a_wrong_date_gets_the_sentence_and_stays_in_the_box():
    form = VisitForm({"visited_on": " 平成31年5月1日 ", "withdrawn_since": "いつか"})

    assert form.errors["visited_on"] == ["平成31年5月1日は令和元年5月1日です。"]
    assert "日付として読めません" in form.errors["withdrawn_since"][0]
    assert form["visited_on"].value() == " 平成31年5月1日 "
    assert 'value="いつか"' in str(form["withdrawn_since"])


@pytest.mark.parametrize("text", ["\x00", "2024-11-27\x00", "あ" * 5000, "😀", "\u202e2024?"], ids=range(5))
def test_any_text_is_answered_at_the_field(text):
    form = VisitForm({"visited_on": text, "withdrawn_since": text})

    assert set(form.errors) == {"visited_on", "withdrawn_since"}
    assert form["visited_on"].value() == text


@pytest.mark.parametrize("data", [{}, {"visited_on": ""}, {"visited_on": " 　"}])
def test_a_required_date_must_be_there(data):
    assert "visited_on" in VisitForm(data).errors


def test_a_birth_cannot_be_in_the_future():
    form = VisitForm({"visited_on": "R6.11.27", "born_on": "2060-01-01"})

    assert "先すぎます" in form.errors["born_on"][0]


def test_initial_dates_show_as_a_person_would_type_them():
    initial = {"visited_on": date(2024, 11, 27), "withdrawn_since": PartialDate(1970, 6)}
    shown = {name: VisitForm(initial=initial)[name].value() for name in initial}

    again = VisitForm(shown, initial=initial)

    assert shown == {"visited_on": "令和6年11月27日", "withdrawn_since": "昭和45年6月"}
    assert again.is_valid()
    assert again.changed_data == []


def test_a_moment_as_initial_shows_its_day_in_japan():
    form = VisitForm(initial={"visited_on": datetime(2024, 11, 26, 15, 0, tzinfo=UTC)})

    assert form["visited_on"].value() == "令和6年11月27日"


def test_another_day_is_a_change():
    form = VisitForm({"visited_on": "R6.11.28"}, initial={"visited_on": date(2024, 11, 27)})

    assert form.changed_data == ["visited_on"]


def test_the_box_takes_more_than_digits():
    assert 'type="text"' in str(VisitForm()["visited_on"])
    assert "inputmode" not in str(VisitForm()["visited_on"])
