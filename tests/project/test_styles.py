"""Rules about the stylesheets."""

import re

import pytest

from tests.project.walk import BASE

SHEETS = sorted((BASE / "static" / "css").glob("*.css"))
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def open_at_the_end(text: str) -> int:
    """How many braces are not closed; a browser drops all that follows one."""
    plain = COMMENT.sub("", text)
    return plain.count("{") - plain.count("}")


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_brace_is_closed(sheet):
    assert open_at_the_end(sheet.read_text(encoding="utf-8")) == 0


def test_an_open_brace_would_be_noticed():
    assert open_at_the_end("a { color: red; /* } */ b { color: blue; }") == 1
