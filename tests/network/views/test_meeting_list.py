"""The list of meetings."""

from datetime import date

import pytest

from tests.factories import MeetingAttendanceFactory, MeetingFactory
from tests.network.bad_input import EVERYBODY, GARBAGE_IDS, NUL
from tests.queries import asks

PAGE = "/network/meetings/"
# Session, account; the years; the meetings, and the own body's seats.
QUERIES = 5


@pytest.mark.parametrize("name", EVERYBODY)
def test_everybody_reads_it_newest_first_under_the_fiscal_year(browse, cast, name):
    MeetingFactory(name="架空の春", held_on=date(2026, 3, 31))
    MeetingFactory(name="架空の夏", held_on=date(2026, 4, 1), number=1)
    MeetingFactory(name="架空の庁内", kind="internal")

    page = browse(getattr(cast, name)).get(PAGE)

    titles = [(row.year, row.meeting.title) for row in page.context["rows"]]
    assert [title for title in titles if "庁内" not in title[1]] == [
        ("令和8年度" if name not in ("aida", "baba") else "", "第1回 架空の夏"),
        ("令和7年度", "架空の春"),
    ]
    assert ("架空の庁内" in page.content.decode()) == (name in ("aida", "baba"))


def test_one_fiscal_year_is_shown_alone_and_nonsense_shows_nothing(browse, cast):
    MeetingFactory(held_on=date(2026, 3, 31))
    MeetingFactory(held_on=date(2026, 4, 1))
    client = browse(cast.aida)

    assert [len(client.get(PAGE, {"year": year}).context["rows"]) for year in ("", "2025", "2026")] == [2, 1, 1]
    for year in [*GARBAGE_IDS, NUL, "1999"]:
        assert client.get(PAGE, {"year": year}).context["rows"] == []


def test_it_pages_by_key_and_an_unknown_key_begins_anew(browse, cast):
    for _each in range(51):
        MeetingFactory()
    client = browse(cast.aida)

    first = client.get(PAGE)
    second = client.get(PAGE + first.context["next_url"])

    assert [len(page.context["rows"]) for page in (first, second)] == [50, 1]
    assert second.context["next_url"] == ""
    for key in [*GARBAGE_IDS, NUL]:
        assert len(client.get(PAGE, {"after": key}).context["rows"]) == 50


def test_nothing_yet_says_so_and_only_the_window_may_call_one(browse, cast):
    pages = {name: browse(getattr(cast, name)).get(PAGE).content.decode() for name in ("aida", "chiba")}

    assert all("ここに表示する会議はありません" in page for page in pages.values())
    assert {name: "/network/meetings/new/" in page for name, page in pages.items()} == {"aida": True, "chiba": False}


@pytest.mark.parametrize("rows", [1, 20])
def test_it_costs_the_same_with_one_and_twenty_rows(browse, cast, rows):
    for _each in range(rows):
        MeetingAttendanceFactory(organization=cast.hokatsu_west)
    client = browse(cast.chiba)
    client.get("/network/organizations/")  # the first page of a session also notes when it was used

    with asks(QUERIES):
        client.get(PAGE)
