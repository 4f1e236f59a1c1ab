"""The rows behind a number."""

from datetime import date
from urllib.parse import urlencode

import pytest
import time_machine

from akishima_support.access import acting_as
from cases.presenters.figure_table import table_of
from cases.presenters.statistics import FIGURES
from cases.rules.counted import Counted
from tests.cases.figure_stage import TODAY, YEAR, at, calls, house, moved_to_year
from tests.cases.stage import sent
from tests.cases.window_stage import case_of, outsiders, queries_of, restricted
from tests.factories.cases import GoingOutObservationFactory, ProgressRecordFactory

ROWS = "/cases/statistics/rows/"


@pytest.fixture(autouse=True)
def in_the_next_year():
    with time_machine.travel("2026-11-04 10:00+09:00", tick=False):
        yield


def url_of(table, row, column="", **more) -> str:
    return f"{ROWS}?{urlencode({'table': table, 'row': row, 'column': column, 'year': 2025} | more)}"


def opened(client, url) -> int:
    page = client.get(url)
    assert page.status_code == 200, url
    return page.content.decode().count('<th scope="row">')


def test_behind_every_number_there_are_as_many_rows(browse, cast):
    house(cast)
    case = case_of(cast)
    ProgressRecordFactory(case=case, occurred_at=at(5))
    for month, level in ((5, "g7"), (6, "g6")):
        GoingOutObservationFactory(case=case, observed_on=date(2025, month, 1), level=level)
    moved_to_year(sent(cast))
    window, counted = browse(cast.aida), Counted(YEAR, cast.aida.actor, TODAY)
    tried = 0

    for figure in FIGURES.values():
        if figure.behind is None:
            continue
        with acting_as(cast.aida.actor):
            table = table_of(figure, counted)
        for (row, column), number in table.numbers.items():
            if row and number:
                rows = opened(window, url_of(figure.key, row, column))
                # Of people their consultations are listed, and one person has two.
                assert rows == number or (table.unit == "人" and rows >= 1), (figure.key, row, column)
                tried += 1

    assert tried > 30


def test_nobody_is_listed_who_is_restricted_to_others_and_nothing_outside_the_window(browse, cast):
    calls(cast, 1, restricted(cast), channel="mail")
    url = url_of("channel", "mail")

    assert opened(browse(cast.aida), url) == 1
    assert opened(browse(cast.murata), url) == 0
    assert {browse(member).get(url).status_code for member in outsiders(cast).values()} == {404}


@pytest.mark.parametrize(
    "place",
    [
        ("", ""), ("channel", ""), ("channel", "smoke"), ("channel", "phone\0"), ("overall", "people"), ("bodies", "x"),
        ("bodies", "00000000-0000-0000-0000-000000000000"), ("sent_acts", "introduction"), ("duration", ""),
    ],
)  # fmt: skip
def test_what_is_no_number_is_not_there(browse, cast, place):
    assert browse(cast.aida).get(url_of(*place)).status_code == 404


def test_many_rows_come_page_by_page_for_the_same_price(browse, cast):
    window, url = browse(cast.aida), url_of("relation", "mother")
    calls(cast, 1)
    one = queries_of(window, url)

    calls(cast, 28, month=7)
    calls(cast, 28, month=8)

    page = window.get(url).content.decode()
    following = page.partition('rel="next" href="')[2].partition('"')[0].replace("&amp;", "&")
    assert queries_of(window, url) == one
    assert page.count('<th scope="row">') == 50
    assert opened(window, following) == 7
