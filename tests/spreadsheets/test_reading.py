"""What stands in the cells of a file, whoever made it and whatever made it."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akishima_support.spreadsheets import Sheet, reading
from akishima_support.spreadsheets.reading import decode
from akishima_support.spreadsheets.workbooks import as_text
from akishima_support.uploads import UploadRefused
from tests.spreadsheets.books import book_of, read, with_part
from tests.uploads import office

SHEET = "xl/worksheets/sheet1.xml"
# Of these CP932 has one look-alike for two characters.
TEXT = st.text(st.characters(codec="cp932", exclude_categories=["Cc"], exclude_characters="¢£¬‖−〜"), max_size=20)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t"])
def test_every_encoding_of_a_city_office_is_known_by_its_bytes(encoding, delimiter):
    text = f"名称{delimiter}電話\r\n髙﨑相談室{delimiter}０４２\r\n"

    assert read("一覧.csv", text.encode(encoding)) == [
        Sheet("", [(1, ["名称", "電話"]), (2, ["髙﨑相談室", "０４２"])])
    ]


def test_rows_keep_their_number_and_what_is_empty_goes():
    rows = [["架空の名簿"], [], ["名称", "電話", None], [None, None], [" 相談室\u3000", 42.0, ""]]

    assert read("一覧.xlsx", book_of(rows)) == [
        Sheet("一覧", [(1, ["架空の名簿"]), (3, ["名称", "電話"]), (5, ["相談室", "42"])])
    ]


def test_a_merged_cell_stands_for_each_of_its_rows_and_a_hidden_sheet_for_nothing():
    rows = [["種別", "名称"], ["家族会", "甲"], [None, "乙"], [None, "丙"]]

    def hide(book):
        book.create_sheet("裏").append(["見せない"])
        book["裏"].sheet_state = "hidden"

    sheets = read("一覧.xlsx", book_of(rows, merged="A2:A3", change=hide))

    assert [cells for _number, cells in sheets[0].rows] == [
        ["種別", "名称"],
        ["家族会", "甲"],
        ["家族会", "乙"],
        ["", "丙"],
    ]
    assert len(sheets) == 1


def test_a_formula_gives_the_value_that_was_saved_with_it():
    book = book_of([["電話"], ["=1+41"]])
    saved = with_part(book, SHEET, lambda xml: xml.replace(b"<v></v>", b"<v>42</v>").replace(b"<v />", b"<v>42</v>"))

    assert read("一覧.xlsx", saved)[0].rows[1] == (2, ["42"])
    assert len(read("一覧.xlsx", book)[0].rows) == 1, "without a value the cell is empty, and never =1+41"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""), (True, "TRUE"), (False, "FALSE"), (42.0, "42"), (4.5, "4.5"), (float("inf"), "inf"),
        (date(2024, 11, 27), "2024-11-27"), (datetime(2024, 11, 27), "2024-11-27"), (time(9, 30), "09:30"),
        (datetime(2024, 11, 27, 9, 30), "2024-11-27 09:30"), ("一\r\n二_x000D_", "一\n二"),
    ],
)  # fmt: skip
def test_a_value_is_read_as_people_read_it(value, text):
    assert as_text(value) == text


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("空.csv", b"", "空です"),
        ("空白.csv", b"  \r\n", "空です"),
        ("中身なし.xlsx", book_of([]), "何も書かれていません"),
        ("昔.xls", b"\xd0\xcf\x11\xe0" + b"x" * 50, "古い形式"),
        ("鍵.xlsx", b"\xd0\xcf\x11\xe0" + b"x" * 50, "古い形式"),
        ("書類.pdf", b"%PDF-1.7", "Excel（xlsx）とCSV"),
        ("名前だけ", b"a,b", "Excel（xlsx）とCSV"),
        ("偽.xlsx", b"a,b\r\n", "合っていません"),
        ("偽.csv", book_of([["a"]]), "合っていません"),
        ("化け.csv", b"\x81\xff\xfe\x00\x01", "文字コード"),
        ("零.csv", b"a,\x00b", "文字コード"),
        ("引用.csv", b'a,"' + b"x" * 200_000, "CSVとして"),
        ("壊れ.xlsx", b"PK\x03\x04" + b"x" * 50, "文書として開けません"),
        ("空箱.xlsx", office("xl/workbook.xml"), "ブックとして開けません"),
        ("マクロ.xlsx", office("xl/workbook.xml", {"xl/vbaProject.bin": b"x"}), "値だけを新しいブックに"),
        ("爆弾.xlsx", office("xl/workbook.xml", {"xl/a.xml": b"0" * 21 * 1024 * 1024}), "中身が大きすぎます"),
        ("言葉.xlsx", with_part(book_of([["a"]]), SHEET, lambda xml: b"<!DOCTYPE x>" + xml), "ブックとして開けません"),
        ("途中.xlsx", with_part(book_of([["a"]]), SHEET, lambda xml: xml[:80]), "ブックとして開けません"),
        ("長.csv", b"a,b\r\n" * 3001, "行か列が多すぎます"),
        ("広.csv", b"," * 100 + b"x", "行か列が多すぎます"),
        ("大.csv", b"x" * (5 * 1024 * 1024 + 1), "5MBまで"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(name, data, reason):
    with pytest.raises(UploadRefused, match=reason):
        read(name, data)


def test_a_cell_in_the_last_corner_and_merges_over_everything_cost_nothing():
    far = with_part(
        book_of([["名称"], ["甲"]]),
        SHEET,
        lambda xml: xml.replace(
            b"</sheetData>",
            b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
            b'<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        ),
    )

    assert read("遠い.xlsx", far)[0].rows == [(1, ["名称"]), (2, ["名称"])]


def test_one_long_text_named_many_times_is_too_much(monkeypatch):
    monkeypatch.setattr(reading, "MAX_CHARACTERS", 100)

    with pytest.raises(UploadRefused, match="文字が多すぎます"):
        read("長い.xlsx", book_of([["あ" * 20] * 6]))


@given(TEXT, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp932"]))
def test_a_japanese_text_is_read_in_whatever_encoding_it_was_written(text, encoding):
    assert decode(f"あ{text}".encode(encoding)) == f"あ{text}"


@given(st.binary(max_size=400), st.sampled_from(["csv", "xlsx", "txt", "tsv", "xls", "xlsm", ""]))
def test_any_bytes_are_read_or_refused_and_nothing_else(data, extension):
    try:
        sheets = read(f"何か.{extension}", data)
    except UploadRefused:
        return
    assert all(cells and cells[-1] for sheet in sheets for _number, cells in sheet.rows)


@given(st.integers(0, 3000), st.binary(min_size=1, max_size=8))
def test_a_damaged_workbook_is_read_or_refused_and_nothing_else(place, damage):
    book = bytearray(book_of([["名称", "電話"], ["甲", 42]]))
    book[place % len(book) : place % len(book) + len(damage)] = damage

    try:
        read("壊れ.xlsx", bytes(book))
    except UploadRefused:
        return
