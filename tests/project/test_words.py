"""Every text that a page shows can be translated, and the English catalogue translates it."""

import re

import pytest

from tests.project.walk import BASE
from tests.project.words import translated_at_import, unwrapped_in_python, unwrapped_in_template
from tools import messages

# Japanese that is data, a way to write dates or names, or what an operator reads on a terminal: path and reason.
JAPANESE_ON_PURPOSE = {
    "network/directory/": "rows of the record",
    "network/rules/year_report/": "sentences of a document that the city keeps in Japanese",
    "cases/legal_bases.py": "rows of the list of legal bases",
    "cases/code_lists.py": "rows of the lists of codes",
    "network/rules/naming.py": "words that people are called by",
    "cases/rules/telling_words.py": "words that no answer to an inquiry may contain",
    "cases/office_words.py": "words of the office, one a line",
    "cases/rules/sheet_patterns.py": "how ages, dates and places are written",
    "cases/rules/sealed_address.py": "how addresses are written",
    "cases/demo/": "what fictitious people said",
    "cases/load/": "fictitious people for measuring",
    "akishima_support/japanese/": "eras, kana, kanji forms and dates",
    "cases/forms/moments.py": "14時05分 as people type it",
    "akishima_support/settings.py": "the name of the city",
    "akishima_support/startup.py": "read on a terminal, before there is a language",
    "akishima_support/access/management/commands/": "read on a terminal, or a page of docs",
    "network/banned_words.txt": "words that no password may contain",
    "network/management/commands/": "read on a terminal",
    "cases/management/commands/": "read on a terminal, or a page of docs",
    "network/presenters/open_data.py": "columns of the city's open data, which are Japanese in any language",
    "network/rules/import_words.py": "words that people's lists are written in",
    "templates/ui/_language.html": "each language names itself",
}


def in_product(paths):
    named = {str(path.relative_to(BASE)): path for path in paths}
    return {name: path for name, path in named.items() if not is_excepted(name)}


def is_excepted(name):
    return name.startswith(tuple(JAPANESE_ON_PURPOSE))


HALF_WIDTH_COLON = re.compile(r"[ぁ-ヿ一-鿿]\s*:")
CONTROL_CHARACTER = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")  # and what UTF-8 read as something else leaves
PYTHON = in_product(messages.python_files(BASE))
TEMPLATES = in_product(messages.template_files(BASE))


def places(files, find):
    """path:line text, for a message that leads to the place."""
    return [f"{name}:{line} {text}" for name, path in files.items() for line, text in find(path.read_text())]


def test_no_japanese_in_python_escapes_translation():
    assert places(PYTHON, unwrapped_in_python) == []


def test_no_japanese_in_templates_escapes_translation():
    assert places(TEMPLATES, unwrapped_in_template) == []


def test_the_english_catalogue_is_complete():
    assert messages.check_catalogues() == []


@pytest.mark.parametrize("wrong", [HALF_WIDTH_COLON, CONTROL_CHARACTER])
def test_japanese_texts_have_the_colon_of_their_own_script_and_nothing_unreadable(wrong):
    texts = messages.read_catalogue(messages.po_path("en"))

    assert [entry.msgid for entry in texts if wrong.search(entry.msgid)] == []


def test_no_text_is_translated_before_the_language_is_known():
    fixed = [f"{name}:{line}" for name, path in PYTHON.items() for line in translated_at_import(path.read_text())]

    assert fixed == []


def test_every_exception_is_still_needed():
    python = [(path, unwrapped_in_python) for path in messages.python_files(BASE)]
    templates = [(path, unwrapped_in_template) for path in messages.template_files(BASE)]
    excepted = [(path, find) for path, find in [*python, *templates] if is_excepted(str(path.relative_to(BASE)))]
    found = [str(path.relative_to(BASE)) for path, find in excepted if find(path.read_text())]

    needless = [start for start in JAPANESE_ON_PURPOSE if not any(name.startswith(start) for name in found)]

    assert needless == []


@pytest.mark.parametrize(
    "source",
    [
        'x = "相談"',
        'x = f"{n}件"',
        'x = {"label": "相談"}',
        'raise Refused("できません。")',
        '_(text) + "件"',
    ],
)
def test_an_unwrapped_japanese_string_would_be_found(source):
    assert unwrapped_in_python(source)


@pytest.mark.parametrize(
    "source",
    [
        'x = _("相談")',
        'x = _("%(n)s件") % {"n": n}',
        'x = ngettext("%(n)s件", "%(n)s件", n)',
        'def f():\n    """相談を受ける。"""',
        "x = 1  # 相談",
        'x = "・"',
    ],
)
def test_wrapped_strings_docstrings_and_comments_are_left_alone(source):
    assert unwrapped_in_python(source) == []


@pytest.mark.parametrize(
    "source",
    [
        "<p>相談</p>",
        '<input placeholder="氏名">',
        '<nav aria-label="現在地">',
        '{{ name|default:"なし" }}',
        '{% notice "相談" %}',
        '{% translate "相談" %}<b>件</b>',
        "{% blocktranslate %}相談{% endblocktranslate %}件",
    ],
)
def test_unwrapped_japanese_in_a_template_would_be_found(source):
    assert unwrapped_in_template(source)


@pytest.mark.parametrize(
    "source",
    [
        '<p>{% translate "相談" %}</p>',
        '{% translate "相談" as title %}',
        "<nav aria-label=\"{% translate '現在地' %}\">",
        '{% button_link url _("相談") %}',
        '{{ name|default:_("なし") }}',
        "{% blocktranslate trimmed with n=3 %}{{ n }}件{% endblocktranslate %}",
        "{# 相談 #}{% comment %}相談{% endcomment %}<!-- 相談 -->",
    ],
)
def test_translated_texts_and_comments_in_a_template_are_left_alone(source):
    assert unwrapped_in_template(source) == []


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ('from django.utils.translation import gettext as _\nTITLE = _("相談")', [2]),
        ('from django.utils.translation import gettext as _\nclass A:\n    title = _("相談")', [3]),
        ('from django.utils.translation import gettext_lazy as _\nTITLE = _("相談")', []),
        ('from django.utils.translation import gettext as _\ndef f():\n    return _("相談")', []),
    ],
)
def test_a_text_translated_at_import_would_be_found(source, lines):
    assert translated_at_import(source) == lines
