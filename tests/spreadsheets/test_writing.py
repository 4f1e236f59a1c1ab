"""Tables as files: nothing calculates, nothing is lost silently."""

import csv
from io import BytesIO, StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from akishima_support.spreadsheets import Encoding, Table, csv_of, guarded, lost_characters, workbook_of

TABLE = Table("一覧", ["名称", "数"], [["髙﨑", 3], ["𠮷田—辻󠄀", 4], ["=1+1", 5]], (20, 8))
CELLS = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=12)


def test_utf_8_has_a_mark_and_every_cell_is_quoted():
    text = csv_of(TABLE).decode("utf-8-sig")

    assert csv_of(TABLE).startswith(b"\xef\xbb\xbf")
    assert text.splitlines()[0] == '"名称","数"'
    assert '"\'=1+1","5"\r\n' in text


def test_what_cp932_lacks_is_told_with_its_place_and_written_as_a_mark():
    lost = lost_characters(TABLE, Encoding.CP932)

    assert [(each.row, each.heading, each.text, each.characters) for each in lost] == [
        (3, "名称", "𠮷田—辻󠄀", "𠮷—\U000e0100")
    ]
    assert '"〓田〓辻〓"' in csv_of(TABLE, Encoding.CP932).decode("cp932")
    assert lost_characters(TABLE, Encoding.UTF_8) == []


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), max_size=5), st.sampled_from(Encoding.values))
def test_a_csv_comes_back_cell_by_cell_unless_a_loss_was_told(rows, encoding):
    table = Table("一覧", ["甲", "乙"], rows)

    back = list(csv.reader(StringIO(csv_of(table, encoding).decode(encoding), newline="")))

    if not lost_characters(table, encoding) and encoding == Encoding.UTF_8:
        assert back == [[guarded(cell) for cell in row] for row in (table.headings, *rows)]
    assert len(back) == len(rows) + 1
    assert not any(cell[1:] and cell.startswith(("=", "+", "-", "@")) for row in back for cell in row)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), max_size=4))
def test_a_workbook_comes_back_cell_by_cell_as_texts(rows):
    book = load_workbook(BytesIO(workbook_of([Table("一覧", ["甲", "乙"], rows)])))

    cells = [list(row) for row in book["一覧"].iter_rows()]
    assert [[cell.value or "" for cell in row] for row in cells] == [["甲", "乙"], *rows]
    assert {cell.data_type for row in cells for cell in row if cell.value} == {"s"}


@pytest.mark.parametrize("text", ["=1+1", "=HYPERLINK(0)", "+81", "-1", "@SUM(1)"])
def test_no_cell_of_a_workbook_is_a_formula_not_even_after_somebody_edits_it(text):
    book = load_workbook(BytesIO(workbook_of([Table("一覧", ["甲"], [[text]])], stamp="架空 A&B")))

    cell = book["一覧"]["A2"]
    assert (cell.value, cell.data_type, cell.quotePrefix, cell.number_format) == (text, "s", True, "@")
    assert book["一覧"].oddHeader.center.text == "架空 A&&B"


def test_numbers_stay_numbers_and_control_characters_go():
    book = load_workbook(BytesIO(workbook_of([Table("一覧", ["甲", "乙"], [[3, "あ\x07い"]])])))

    assert [cell.value for cell in book["一覧"][2]] == [3, "あい"]
