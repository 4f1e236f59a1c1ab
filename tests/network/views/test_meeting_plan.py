"""The planner of the fiscal year."""

from datetime import date

import pytest
import time_machine
from django.core.management import call_command
from django.urls import reverse

from network.activity_codes import MeetingStatus
from network.models import MeetingBody
from network.rules.meeting_plan import Pace
from tests.factories import MeetingBodyFactory, MeetingFactory
from tests.network.bad_input import GARBAGE_IDS, NUL
from tests.queries import asks

PAGE = "/network/meetings/plan/"
# Session, account; the first year; the meetings, and the bodies.
QUERIES = 5
OCTOBER = "2026-10-01T10:00:00+09:00"


@time_machine.travel(OCTOBER)
def test_the_bodies_of_the_record_stand_there_with_what_is_still_to_call(browse, cast):
    call_command("load_directory")
    regular = MeetingBody.unscoped.get(record_key="chosei_kaigi")
    conference = MeetingBody.unscoped.get(record_key="case_conference")
    MeetingFactory(body=conference, held_on=date(2026, 5, 1), status=MeetingStatus.HELD)
    MeetingFactory(body=conference, held_on=date(2026, 11, 1))
    MeetingFactory(body=conference, held_on=date(2026, 11, 2), status=MeetingStatus.CANCELED)
    MeetingFactory(body=conference, held_on=date(2026, 3, 31), status=MeetingStatus.HELD)

    page = browse(cast.aida).get(PAGE)

    rows = {row.body.record_key: row for row in page.context["rows"]}
    counts = {key: (len(row.held), len(row.planned), row.missing, row.pace) for key, row in rows.items()}
    assert counts == {
        "chosei_kaigi": (0, 0, 2, Pace.LATE),
        "phn_liaison": (0, 0, 4, Pace.LATE),
        "case_conference": (1, 1, 7, Pace.LATE),
        "care_conference": (0, 0, 0, Pace.UNKNOWN),
        "commissioner_general": (0, 0, 0, Pace.UNKNOWN),
    }
    assert rows["chosei_kaigi"].call_by == date(2026, 9, 30)
    assert f"/network/meetings/new/?body={regular.pk}" in page.content.decode()


@time_machine.travel(OCTOBER)
def test_a_past_year_is_looked_at_and_nothing_is_called_in_it(browse, cast):
    body = MeetingBodyFactory()
    MeetingFactory(body=body, held_on=date(2024, 5, 1), status=MeetingStatus.HELD)
    client = browse(cast.aida)

    page = client.get(PAGE, {"year": "2024"})

    row = page.context["rows"][0]
    assert (len(row.held), row.pace, row.may_call) == (1, Pace.LATE, False)
    for year in [*GARBAGE_IDS, NUL, "1999"]:
        assert client.get(PAGE, {"year": year}).context["year"] == "令和8年度"


@time_machine.travel(OCTOBER)
def test_a_body_that_the_window_calls_shows_on_its_first_page_and_on_nobody_else_s(browse, cast):
    ours = MeetingBodyFactory(name="架空の定例会", is_called_here=True)
    MeetingBodyFactory(name="架空の連絡会")
    MeetingBodyFactory(name="架空の不明会", is_called_here=True, times_per_year=None)

    def today(member):
        return browse(member).get(reverse("today")).content.decode()

    pages = {name: today(getattr(cast, name)) for name in ("aida", "baba", "chiba", "fujii")}
    MeetingFactory(body=ours, held_on=date(2026, 11, 1))
    called = today(cast.aida)

    assert {name: "架空の定例会" in page for name, page in pages.items()} == {
        "aida": True,
        "baba": True,
        "chiba": False,
        "fujii": False,
    }
    assert "遅れています" in pages["aida"]
    assert "架空の連絡会" not in pages["aida"]
    assert "架空の不明会" not in pages["aida"]
    assert "架空の定例会" not in called


@pytest.mark.parametrize("rows", [1, 20])
def test_it_costs_the_same_with_one_and_twenty_rows(browse, cast, rows):
    for _each in range(rows):
        MeetingFactory(body=MeetingBodyFactory())
    client = browse(cast.aida)
    client.get("/network/organizations/")  # the first page of a session also notes when it was used

    with asks(QUERIES):
        client.get(PAGE)
