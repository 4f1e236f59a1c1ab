"""No cell of a file that leaves is a formula."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akishima_support.spreadsheets import guarded, unguarded


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", " =", "\u3000="])
def test_what_a_spreadsheet_would_calculate_with_gets_an_apostrophe(sign):
    assert guarded(f"{sign}1+1") == f"'{sign}1+1"


def test_an_ordinary_text_stays():
    assert guarded("042-544-5111") == "042-544-5111"
    assert (guarded("－"), guarded("-")) == ("－", "-"), "a figure that is not shown"
    assert unguarded("'はじめに") == "'はじめに"


@given(st.text())
def test_a_guarded_text_comes_back_as_it_was(text):
    assert unguarded(guarded(text)) == text or text.startswith("'")
