"""Reading dates as people write them."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from akishima_support.japanese.eras import ERAS
from akishima_support.japanese.wareki import (
    PartialDate,
    WarekiError,
    format_date,
    format_partial,
    format_short,
    format_typed,
    parse,
    parse_partial,
)

MEETING = date(2024, 11, 27)
FAR = date(2300, 12, 31)
days = st.dates(min_value=date(1873, 1, 1), max_value=FAR)


@pytest.mark.parametrize(
    "text",
    [
        "R6.11.27",
        "R6/11/27",
        "r6-11-27",
        "R06.11.27",
        "令和6年11月27日",
        "令和 6 年 11 月 27 日",
        "令和6年11月27日(水)",
        "令和6年11月27日（水曜日）",
        "令6.11.27",
        "㋿6年11月27日",
        "2024-11-27",
        "2024/11/27",
        "2024.11.27",
        "2024年11月27日",
        "20241127",
        "Ｒ６．１１．２７",
        "２０２４－１１－２７",
        "２０２４年１１月２７日",
        "2024ー11ー27",
        "　R6.11.27 ",
        "\u200e2024/11/27",
    ],
)
def test_one_day_is_read_from_every_usual_writing(text):
    assert parse(text) == MEETING


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("明治6年1月1日", date(1873, 1, 1)),
        ("M45.7.29", date(1912, 7, 29)),
        ("大正元年7月30日", date(1912, 7, 30)),
        ("T15.12.24", date(1926, 12, 24)),
        ("昭和元年12月25日", date(1926, 12, 25)),
        ("昭和64年1月7日", date(1989, 1, 7)),
        ("平成元年1月8日", date(1989, 1, 8)),
        ("H1.1.8", date(1989, 1, 8)),
        ("平成31年4月30日", date(2019, 4, 30)),
        ("令和元年5月1日", date(2019, 5, 1)),
        ("R元.5.1", date(2019, 5, 1)),
        ("令和6年2月29日", date(2024, 2, 29)),
    ],
)
def test_the_first_and_last_day_of_each_era_are_read(text, day):
    assert parse(text) == day


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("明治45年7月30日", "明治45年7月30日は大正元年7月30日です。"),
        ("大正15年12月25日", "大正15年12月25日は昭和元年12月25日です。"),
        ("昭和64年1月8日", "昭和64年1月8日は平成元年1月8日です。"),
        ("S65.4.1", "昭和65年4月1日は平成2年4月1日です。"),
        ("平成31年5月1日", "平成31年5月1日は令和元年5月1日です。"),
        ("令和元年4月30日", "令和元年4月30日は平成31年4月30日です。"),
        ("令和5年2月29日", "令和5年2月29日はありません。この月は28日までです。"),
        ("2024-13-01", "13月はありません。月は1から12までです。"),
        ("2024-00-01", "0月はありません。月は1から12までです。"),
        ("2024-04-31", "2024年4月31日はありません。この月は30日までです。"),
        ("2024-04-00", "2024年4月0日はありません。この月は30日までです。"),
        ("令和0年1月1日", "0年はありません。元号の最初の年は元年(1年)です。"),
        ("0000-01-01", "0年はありません。元号の最初の年は元年(1年)です。"),
        ("明治5年12月2日", "明治6年1月1日(1873年)より前の日付は入力できません。"),
        ("1600-10-21", "明治6年1月1日(1873年)より前の日付は入力できません。"),
        ("6.11.27", "西暦は4けたで、和暦は元号を付けて入力してください(例 2024-11-27、R6.11.27)。"),
        ("11/27", "西暦は4けたで、和暦は元号を付けて入力してください(例 2024-11-27、R6.11.27)。"),
        ("令和6年11月", "日まで入力してください(例 令和6年11月27日)。"),
        ("令和6年11月27日(火)", "令和6年11月27日の曜日が違います。正しくは令和6年11月27日(水)です。"),
    ],
)
def test_a_wrong_date_is_answered_with_what_is_wrong(text, sentence):
    with pytest.raises(WarekiError) as error:
        parse(text)

    assert str(error.value) == sentence


@time_machine.travel("2026-04-01T12:00:00+09:00")
@pytest.mark.parametrize("text", ["令和99年1月1日", "R58.4.2", "2076-04-02", "令和9999年1月1日"])
def test_a_day_more_than_fifty_years_ahead_is_too_far(text):
    with pytest.raises(WarekiError, match="先すぎます。令和58年4月1日\\(水\\)までの日付を入力してください。"):
        parse(text)

    assert parse("2076-04-01") == date(2076, 4, 1)


@time_machine.travel("2024-02-29T12:00:00+09:00")
def test_the_limit_of_a_29_february_is_a_28_february():
    assert parse("2074-02-28") == date(2074, 2, 28)
    with pytest.raises(WarekiError):
        parse("2074-03-01")


def test_a_limit_can_be_given():
    assert parse("R6.11.27", latest=MEETING) == MEETING
    with pytest.raises(WarekiError, match="令和6年11月28日は先すぎます"):
        parse("R6.11.28", latest=MEETING)


UNREADABLE = [
    "",
    "きのう",
    "R6.11/27",
    "2024 11 27",
    "2024-1 1-27",
    "2024-11-27T10:00",
    "202411",
    "X6.11.27",
    "慶応3年1月1日",
    "٢٠٢٤-١١-٢٧",
    "2024-11-27\x00",
    "\x00",
    "令和6年11月(水)",
    "令" * 5000,
    "2024-11-27" + " " * 5000,
    "😀",
    "𠮷﨑",
]


@pytest.mark.parametrize("text", UNREADABLE, ids=range(len(UNREADABLE)))
@pytest.mark.parametrize("read", [parse, parse_partial])
def test_what_is_no_date_is_answered_with_examples(read, text):
    with pytest.raises(WarekiError, match="日付として読めません"):
        read(text)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("昭和45年", "1970"),
        ("S45", "1970"),
        ("1970", "1970"),
        ("1970年", "1970"),
        ("昭和45年頃", "1970"),
        ("1970-06", "1970-06"),
        ("S45.6", "1970-06"),
        ("昭和45年6月頃", "1970-06"),
        ("昭和45年6月ごろ", "1970-06"),
        ("S45.6.1", "1970-06-01"),
        ("19700601", "1970-06-01"),
        ("昭和64年", "1989"),
        ("平成元年", "1989"),
        ("大正15年12月", "1926-12"),
        ("昭和元年12月", "1926-12"),
    ],
)
def test_a_partial_date_keeps_what_is_known(text, iso):
    assert parse_partial(text).isoformat() == iso


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("昭和65年", "昭和65年は平成2年です。"),
        ("昭和64年2月", "昭和64年2月は平成元年2月です。"),
        ("平成31年5月頃", "平成31年5月は令和元年5月です。"),
        ("明治5年", "明治6年1月1日(1873年)より前の日付は入力できません。"),
        ("S45.13", "13月はありません。月は1から12までです。"),
    ],
)
def test_a_wrong_partial_date_is_answered_with_what_is_wrong(text, sentence):
    with pytest.raises(WarekiError) as error:
        parse_partial(text)

    assert str(error.value) == sentence


def test_a_full_date_is_not_a_guess():
    with pytest.raises(WarekiError):
        parse("令和6年11月27日頃")


@given(days)
def test_every_writing_of_a_day_reads_back_as_that_day(day):
    writings = [
        format_date(day),
        format_short(day),
        format_typed(day),
        day.isoformat(),
        f"{day:%Y%m%d}",
        f"{day.year}/{day.month}/{day.day}",
        f"{day.year}年{day.month}月{day.day}日",
    ]

    assert {parse(writing, latest=FAR) for writing in writings} == {day}


@given(days, st.sampled_from([1, 2, 3]))
def test_every_partial_date_reads_back_as_typed(day, known):
    partial = PartialDate(*(day.year, day.month, day.day)[:known])

    assert parse_partial(format_typed(partial), latest=FAR) == partial
    assert parse_partial(partial.isoformat(), latest=FAR) == partial
    assert PartialDate.from_iso(str(partial)) == partial
    assert parse_partial(format_partial(partial).split("・")[-1], latest=FAR) == partial


@given(days, st.sampled_from(ERAS))
def test_a_day_has_a_name_in_its_own_era_only(day, era):
    text = f"{era.name}{day.year - era.starts_on.year + 1}年{day.month}月{day.day}日"

    if era.starts_on <= day <= era.ends_on:
        assert parse(text, latest=FAR) == day
    else:
        with pytest.raises(WarekiError):
            parse(text, latest=FAR)


@given(st.text() | st.text(alphabet="令和元平成昭明治大正年月日頃MTSHR0123456789.-/() \x00", max_size=20))
def test_no_text_breaks_the_reading(text):
    try:
        found = parse_partial(text)
    except WarekiError:
        return

    assert date(1873, 1, 1) <= found.latest


def test_eras_follow_each_other_without_a_gap():
    for before, after in pairwise(ERAS):
        assert before.ends_on + timedelta(days=1) == after.starts_on
