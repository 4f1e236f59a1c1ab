"""Rules about every template."""

import re

from tests.project.walk import BASE, sources, templates

TEMPLATES = templates()
NAMES = [str(path.relative_to(BASE / "templates")) for path in TEMPLATES]
TEXTS = {name: path.read_text(encoding="utf-8") for name, path in zip(NAMES, TEMPLATES, strict=True)}
# Rendered by Django or a library under these very names.
CALLED_FROM_OUTSIDE = re.compile(
    r"^(\d{3}(_csrf)?|account/.*|django/.*|allauth/.*|mfa/.*)\.html$|^(account|socialaccount)/"
)
INLINE = re.compile(
    r"<script(?![^>]*\bsrc=)|<style\b|\sstyle=|\son[a-z]+=|javascript:|\|safe\b|autoescape off", re.IGNORECASE
)

HEAD = re.compile(r"<thead>.*?</thead>", re.DOTALL)
PRESSED = re.compile(r"<(a|button|input|select)\b")
ALONE = re.compile(r'{% include "([^"]+)"([^%]* only) %}')


def test_nothing_is_inline_and_nothing_is_unescaped():
    assert [name for name, text in TEXTS.items() if INLINE.search(text)] == []


def test_an_inline_script_would_be_found():
    assert INLINE.search("<script>alert(1)</script>")
    assert INLINE.search('<p onclick="x()">')
    assert INLINE.search('<p style="color: red">')


def test_the_head_of_a_table_which_a_phone_hides_holds_nothing_to_press():
    heads = {name: "".join(HEAD.findall(text)) for name, text in TEXTS.items()}

    assert any(heads.values())
    assert [name for name, head in heads.items() if PRESSED.search(head)] == []
    assert PRESSED.search('<thead><tr><th><a href="#">')


def test_no_template_is_unused():
    everything = "\n".join(path.read_text(encoding="utf-8") for path in [*TEMPLATES, *sources()])

    unused = [name for name in NAMES if not CALLED_FROM_OUTSIDE.match(name) and f'"{name}"' not in everything]

    assert unused == []


def test_no_template_grows_beyond_a_page():
    assert [name for name, text in TEXTS.items() if len(text.splitlines()) > 150] == []


def test_a_form_that_stands_alone_is_given_the_token():
    """`only` leaves out the token of the form; the server would refuse what is sent, and no test client notices."""
    forms = [name for name, text in TEXTS.items() if "{% csrf_token %}" in text]
    includes = [tag for text in TEXTS.values() for tag in ALONE.findall(text) if tag[0] in forms]

    assert [name for name, words in includes if "csrf_token=csrf_token" not in words] == []
    assert includes
