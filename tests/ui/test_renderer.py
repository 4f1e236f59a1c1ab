"""`{{ form }}` alone prints everything that a person needs to fill it in."""

import re

from django import forms as django_forms
from django.utils import translation

from akishima_support.ui.forms import Form
from tests.ui.sample import SampleForm, sent


class PlainForm(django_forms.Form):
    """A form that does not derive from ours, such as those of a library."""

    email = django_forms.EmailField(label="メール", help_text="仕事用のもの")


def test_every_box_has_a_label_of_its_own():
    page = str(SampleForm())

    assert '<label class="field__label" for="id_nickname">' in page
    assert '<label class="field__label" for="id_scan">' in page
    assert '<label class="choice" for="id_is_urgent">' in page


def test_a_group_of_choices_has_a_legend():
    page = str(SampleForm())

    assert re.search(r"<legend[^>]*>\s*受付の方法\s*<span[^>]*>必須", page)


def test_required_and_optional_are_said_in_words():
    page = str(SampleForm())

    assert re.search(r"呼び名\s*<span[^>]*>必須</span>", page)
    assert re.search(r"話の内容\s*<span[^>]*>任意</span>", page)


def test_a_text_box_says_who_will_read_it_and_is_described_by_that_line():
    page = str(SampleForm())

    assert "この欄を読める人：福祉総務課の窓口職員" in page
    assert 'aria-describedby="id_said_readers"' in page


def test_readers_may_be_a_callable_that_gives_a_list():
    assert "この欄を読める人：窓口職員、承認者" in str(SampleForm())


def test_readers_are_listed_in_the_language_of_the_page():
    with translation.override("en"):
        assert "窓口職員, 承認者" in str(SampleForm())


def test_a_box_without_readers_says_nothing_about_them():
    assert "id_nickname_readers" not in str(SampleForm())


def test_an_error_stands_at_its_field_and_leads_there_from_the_summary():
    page = str(SampleForm(sent(nickname="")))

    assert 'role="alert"' in page
    assert '<a href="#id_nickname">呼び名</a>' in page
    assert 'aria-describedby="id_nickname_helptext id_nickname_error"' in page
    assert 'aria-invalid="true"' in page


def test_the_summary_leads_to_the_first_of_several_choices():
    page = str(SampleForm(sent(channel="")))

    assert '<a href="#id_channel_0">' in page
    assert 'id="id_channel_0"' in page


def test_a_right_form_has_no_error_summary():
    assert "error-summary" not in str(SampleForm(sent()))
    assert "error-summary" in str(SampleForm(sent(nickname="")))


def test_the_summary_follows_the_order_of_the_page():
    page = str(SampleForm(sent(age="x", said="あ" * 5001)))

    assert page.index('href="#id_age"') < page.index('href="#id_said"')


def test_what_was_typed_is_escaped():
    page = str(SampleForm(sent(said="</textarea><script>x</script>")))

    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_a_hint_is_escaped_too():
    class Hinted(Form):
        name = django_forms.CharField(help_text="<b>太字</b>")

    assert "&lt;b&gt;太字" in str(Hinted())


def test_a_form_of_a_library_is_printed_in_the_same_way():
    page = str(PlainForm({"email": "x"}))

    assert '<label class="field__label" for="id_email">' in page
    assert '<a href="#id_email">メール</a>' in page


def test_no_markup_is_inline():
    page = str(SampleForm(sent(nickname="")))

    assert not re.search(r"\sstyle=|\son\w+=|<script|<style", page)
