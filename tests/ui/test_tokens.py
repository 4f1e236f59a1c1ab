"""Hidden numbers: one that makes a form count once, one that notices a record changed meanwhile."""

from uuid import UUID

import pytest
from django import forms as django_forms

from akishima_support.ui.forms import LARGEST_VERSION, Form, ModelForm
from tests.ui.sample import SampleForm, sent


def test_every_page_gets_a_token_of_its_own():
    first, second = SampleForm()["submission_token"].value(), SampleForm()["submission_token"].value()

    assert first != second


def test_a_right_token_arrives_as_a_uuid():
    form = SampleForm(sent())

    assert form.is_valid(), form.errors
    assert form.cleaned_data["submission_token"] == UUID(sent()["submission_token"])


@pytest.mark.parametrize("token", ["", "zzz", "\x00", "1" * 5000])
def test_a_wrong_token_is_said_at_the_top_and_replaced(token):
    form = SampleForm(sent(submission_token=token))

    page = str(form)

    assert not form.is_valid()
    assert "この画面は古くなっています" in page
    assert str(UUID(form["submission_token"].value())) != token


def test_the_token_stays_while_a_person_mends_another_field():
    form = SampleForm(sent(nickname=""))

    assert form["submission_token"].value() == sent()["submission_token"]


@pytest.mark.parametrize("version", ["", "x", "-1", str(LARGEST_VERSION + 1), "9" * 5000])
def test_a_wrong_version_is_refused(version):
    assert "version" in SampleForm(sent(version=version)).errors


def test_after_somebody_else_saved_both_texts_are_shown_and_the_next_attempt_can_succeed():
    form = SampleForm(sent(memo="わたしの文"))
    assert form.is_valid(), form.errors

    form.show_newer(version=4, texts={"memo": "ほかの人の文"})

    page = str(form)
    assert "わたしの文" in page
    assert "ほかの人の文" in page
    assert '<input type="hidden" name="version" value="4">' in page


def test_hidden_numbers_of_two_forms_on_a_page_share_no_id():
    assert "id_submission_token" not in str(SampleForm())
    assert "id_version" not in str(SampleForm())


def test_a_form_refuses_to_write():
    with pytest.raises(NotImplementedError):
        ModelForm.save(None)


def test_a_field_that_is_added_late_gets_the_text_rules_too():
    class Late(Form):
        def __init__(self, *args, **kwargs):
            super().__init__(*args, **kwargs)
            self.fields["late"] = django_forms.CharField()

    assert "制御文字" in Late({"late": "a\x00b"}).errors["late"][0]
