from datetime import UTC, date, datetime

import pytest
import time_machine
from django.template import Context, Template

from akishima_support.japanese.wareki import PartialDate

MOMENT = datetime(2024, 11, 27, 5, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        ("wareki", date(2024, 11, 27), "令和6年11月27日(水)"),
        ("wareki", MOMENT, "令和6年11月27日(水)"),
        ("wareki_short", date(2024, 11, 27), "R6.11.27"),
        ("wareki_datetime", MOMENT, "令和6年11月27日(水) 14:05"),
        ("wareki_partial", PartialDate(1970, 6), "昭和45年6月頃"),
        ("wareki_partial", "1970-06", "昭和45年6月頃"),
        ("wareki_partial", "?", ""),
        ("time_since_days", date(2024, 11, 24), "3日前"),
        ("time_since_days", date(2024, 11, 27), "今日"),
        ("time_since_days", date(2024, 11, 30), "3日後"),
        ("time_since_days", datetime(2024, 11, 26, 15, 0, tzinfo=UTC), "今日"),
    ],
)
@time_machine.travel("2024-11-27T09:00:00+09:00")
def test_a_filter_prints_a_date(name, value, shown):
    assert render(name, value) == shown


@pytest.mark.parametrize("name", ["wareki", "wareki_short", "wareki_datetime", "wareki_partial", "time_since_days"])
@pytest.mark.parametrize("value", [None, "", 5])
def test_a_filter_prints_nothing_where_there_is_no_date(name, value):
    assert render(name, value) == ""


def render(name, value):
    return Template("{% load wareki %}{{ value|" + name + " }}").render(Context({"value": value}))


@time_machine.travel(datetime(2026, 11, 4, 5, 5, tzinfo=UTC), tick=False)
def test_the_moment_of_making_a_page_is_printed_in_japanese_time():
    assert Template("{% load wareki %}{% wareki_now %}").render(Context()) == "令和8年11月4日(水) 14:05"
