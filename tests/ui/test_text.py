"""Text boxes accept what people type and refuse what only machines send, with a sentence that helps."""

import pytest
from django.http import QueryDict

from tests.ui.sample import SampleForm, sent


def errors_of(field: str, **changes) -> list[str]:
    return SampleForm(sent(**changes)).errors.get(field, [])


def test_a_right_form_is_valid():
    form = SampleForm(sent())

    assert form.is_valid(), form.errors


@pytest.mark.parametrize("typed", ["𠮷田と﨑山", "😀", "\u202eあおい", "一行目\n\t二行目", "髙 徳"])
def test_people_may_type_any_script_and_line_ends(typed):
    form = SampleForm(sent(said=typed))

    assert form.is_valid(), form.errors
    assert form.cleaned_data["said"] == typed


@pytest.mark.parametrize("typed", ["あ\x00い", "\x1b[2J", "a\x85b", "a\x07"])
def test_control_characters_are_refused_at_their_field(typed):
    assert "制御文字" in errors_of("said", said=typed)[0]


def test_a_text_that_is_too_long_says_how_long_it_is():
    assert errors_of("said", said="あ" * 5213) == ["5,000文字以内で入力してください（いま5,213文字）。"]


def test_a_text_of_exactly_the_limit_is_accepted():
    assert errors_of("said", said="あ" * 5000) == []


def test_a_line_end_counts_as_one_character():
    form = SampleForm(sent(nickname="ああああ\r\nいいいいい"))

    assert form.is_valid(), form.errors
    assert form.cleaned_data["nickname"] == "ああああ\nいいいいい"


def test_only_outer_blanks_are_stripped_full_width_ones_too():
    form = SampleForm(sent(nickname="\u3000 青 い \u3000"))

    assert form.is_valid(), form.errors
    assert form.cleaned_data["nickname"] == "青 い"


def test_a_browser_does_not_cut_off_what_is_pasted():
    assert "maxlength" not in str(SampleForm())


def test_what_was_typed_is_still_there_after_an_error():
    page = str(SampleForm(sent(nickname="あ" * 11, said="言われたとおりの話")))

    assert "あ" * 11 in page
    assert "言われたとおりの話" in page


def test_repeated_parameters_are_taken_once():
    form = SampleForm(QueryDict("nickname=a&nickname=b&channel=phone&channel=visit&version=1&version=2"))

    form.full_clean()

    assert form.cleaned_data["nickname"] == "b"
    assert form.cleaned_data["channel"] == "visit"


def test_missing_parameters_are_named_at_their_fields():
    form = SampleForm({})

    assert set(form.errors) == {"nickname", "channel", "submission_token", "version"}
