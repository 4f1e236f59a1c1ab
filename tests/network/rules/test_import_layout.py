"""Where a table begins, and which of its columns is what."""

from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from akishima_support.spreadsheets import Sheet
from network.rules.import_columns import COLUMNS, heading_key, known_headings
from network.rules.import_layout import guess_columns, guess_layout, headings_of, unique_headings


def test_the_headings_are_found_below_a_title_and_on_the_second_sheet():
    cover = Sheet("表紙", [(1, ["架空の名簿"]), (2, ["令和8年4月1日", "現在"])])
    table = Sheet(
        "一覧",
        [
            (1, ["関係機関一覧"]),
            (4, ["No.", "機関名", "ＴＥＬ（代表）", "所在地", "担当"]),
            (5, ["1", "甲", "", "", ""]),
        ],
    )

    layout = guess_layout([cover, table], {})

    assert (layout.sheet, layout.header_row) == (1, 4)
    assert layout.columns == ["", "name", "phone", "address", ""]


def test_of_two_rows_of_headings_the_one_that_says_more_is_taken():
    sheet = Sheet("一覧", [(1, ["名称", "連絡先", ""]), (2, ["名称", "電話番号", "FAX"])])

    assert guess_layout([sheet], {}).header_row == 2


def test_a_sheet_without_headings_is_not_guessed_at():
    sheet = Sheet("一覧", [(1, ["甲", "042"]), (2, ["乙", "043"])])

    assert guess_layout([sheet], {}).header_row == 0
    assert headings_of([sheet], guess_layout([sheet], {})) == ["", ""]


def test_what_was_decided_before_goes_before_the_guess():
    remembered = {heading_key("担当係"): "parent", heading_key("備考"): "", heading_key("電話 2"): "fax"}

    assert guess_columns(["名称", "担当係", "備考", "電話", "電話"], remembered) == [
        "name",
        "parent",
        "",
        "phone",
        "fax",
    ]


def test_no_column_is_taken_twice():
    assert guess_columns(["名称", "機関名", "電話", "電話"], {}) == ["name", "", "phone", ""]
    assert unique_headings(["電話", "電話", ""]) == ["電話", "電話 2", ""]


def test_every_column_is_known_by_its_own_heading_in_both_languages():
    for language in ("ja", "en"):
        with override(language):
            labels = [str(column.label) for column in COLUMNS]
        assert guess_columns(labels, {}) == [column.key for column in COLUMNS]
    assert "" not in known_headings()


@given(st.lists(st.text(max_size=12), max_size=8))
def test_any_headings_give_known_columns_each_once(headings):
    taken = [key for key in guess_columns(headings, {}) if key]

    assert len(guess_columns(headings, {})) == len(headings)
    assert len(taken) == len(set(taken))
