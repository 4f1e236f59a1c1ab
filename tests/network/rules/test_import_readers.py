"""What a cell says, wide or narrow, and what it does not say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from network.codes import Audience, CostType, OrganizationKind, WayOfUse
from network.rules.import_columns import COLUMNS, as_mark
from network.rules.import_readers import (
    Unreadable,
    age,
    code_of,
    codes_of,
    email,
    kana,
    names,
    phone,
    postal,
    url,
    yes_no,
)
from network.rules.import_rows import read_rows


@pytest.mark.parametrize(
    ("reader", "text", "value"),
    [
        (phone, "０４２－５４４－５１１１", "042-544-5111"),
        (phone, "042‐544―5111", "042-544-5111"),
        (phone, "425445111", "0425445111"),
        (phone, "042-544-5111（内線 2100）", "042-544-5111(内線 2100)"),
        (phone, "110", "110"),
        (postal, "〒１９６ー８５１１", "196-8511"),
        (postal, "1968511", "196-8511"),
        (email, "ｍａｄｏ@example.jp", "mado@example.jp"),
        (url, "www.example.jp/a", "https://www.example.jp/a"),
        (url, "http://example.jp", "http://example.jp"),
        (kana, "ﾐﾎﾝ そうだん", "ミホン ソウダン"),
        (age, "１８歳", 18),
        (age, "満65歳以上", 65),
        (yes_no, "〇", True),
        (yes_no, "ＴＲＵＥ", True),
        (yes_no, "×", False),
        (names, "社協、昭社協，社協\n協議会", ["社協", "昭社協", "協議会"]),
        (code_of(OrganizationKind), "保健所（都）", OrganizationKind.PUBLIC_HEALTH_CENTER),
        (code_of(OrganizationKind), "民生児童委員協議会", OrganizationKind.COMMISSIONERS_COUNCIL),
        (code_of(CostType), "無　料", CostType.FREE),
        (code_of(Audience), "ご家族", Audience.FAMILY),
        (codes_of(WayOfUse), "訪問、来所・会場", [WayOfUse.COME, WayOfUse.VISIT]),
        (codes_of(WayOfUse), "電話・メール", [WayOfUse.PHONE, WayOfUse.MAIL]),
    ],
)  # fmt: skip
def test_a_cell_is_read_as_it_is_meant(reader, text, value):
    assert reader(text) == value


@pytest.mark.parametrize(
    ("reader", "text"),
    [
        (phone, "あとで"), (phone, "0" * 50), (postal, "196"), (email, "窓口"), (url, "a b"), (age, "若者"),
        (age, "151"), (yes_no, "たぶん"), (code_of(OrganizationKind), "部"), (codes_of(WayOfUse), "電話、念力"),
        (kana, "ア" * 201), (kana, "ア\x07"), (names, "あ" * 201),
    ],
)  # fmt: skip
def test_what_says_nothing_known_is_refused(reader, text):
    with pytest.raises(Unreadable):
        reader(text)


@given(st.sampled_from(COLUMNS), st.text(min_size=1, max_size=40))
def test_any_text_is_read_or_refused_and_what_was_read_is_read_again_as_the_same(column, text):
    try:
        value = column.read(text)
    except Unreadable:
        return
    shown = column.show(value)
    assert column.read(shown) == value or column.show is as_mark or not shown


@given(
    st.lists(st.lists(st.text(max_size=8), max_size=5), max_size=6),
    st.permutations(["name", "", "phone", "kind", "age_min"]),
)
def test_any_rows_are_read_with_a_number_for_every_problem(cells, columns):
    rows = read_rows(list(enumerate(cells, start=1)), 1, columns)

    assert all(problem.row == row.number > 1 for row in rows for problem in row.problems)


def test_marks_of_nothing_leave_a_value_as_it_is_and_a_broken_formula_is_told():
    [row] = read_rows([(2, ["甲", "ー", "#REF!"])], 1, ["name", "phone", "fax"])

    assert row.values == {"name": "甲"}
    assert [str(problem.text) for problem in row.problems] == ["FAX「#REF!」：数式の結果が誤りです。"]


def test_headings_that_come_again_on_the_next_page_are_no_body():
    rows = [(1, ["名称", "電話"]), (2, ["甲", "042-000-0000"]), (3, ["名称", "電話"]), (4, ["乙", ""])]

    assert [row.name for row in read_rows(rows, 1, ["name", "phone"])] == ["甲", "乙"]
