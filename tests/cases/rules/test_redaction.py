"""墨消し: what is masked is not in what comes out, however it stands in the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.rules.extract_items import item
from cases.rules.redaction import pieces, redacted, redacted_page

LETTERS = st.text(alphabet="あい𠮷﨑\n 😀", max_size=30)


@given(text=LETTERS, passages=st.lists(st.text(alphabet="あい𠮷﨑 😀", min_size=1, max_size=4), max_size=4))
def test_no_masked_passage_is_left_and_nothing_else_is_lost(text, passages):
    parts = redacted(text, passages)
    shown = pieces(text, passages)

    assert not [passage for passage in passages for part in parts if part is not None and passage in part]
    assert "".join(part for part, _masked in shown) == text
    assert [part for part, masked in shown if not masked] == [part for part in parts if part is not None]


@pytest.mark.parametrize(
    ("text", "passages", "left"),
    [
        ("母は花子です", ["花子"], ["母は", None, "です"]),
        ("あいう", ["あい", "いう"], [None]),  # a passage that overlaps another leaves nothing of either
        ("ああああ", ["ああ"], [None]),
        ("花子と花子", ["花子"], [None, "と", None]),
        ("そのまま", ["花子"], ["そのまま"]),
        ("", ["花子"], []),
    ],
)
def test_passages_are_cut_out(text, passages, left):
    assert redacted(text, passages) == left


def test_a_whole_box_is_one_bar_whatever_its_length():
    assert redacted("長い" * 50, [], whole=True) == redacted("短い", [], whole=True) == [None]


def test_a_page_counts_its_bars():
    page = redacted_page("支援経過", [item("事実", "花子と花子", passages=["花子"]), item("所見", "x", whole=True)])

    assert page["bars"] == 3
    assert "花子" not in str(page)
