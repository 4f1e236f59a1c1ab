"""The page of one meeting."""

from datetime import date, time

import pytest
from django.core.management import call_command
from django.urls import reverse

from network.activity_codes import AttendanceRole
from network.models import Meeting
from tests.factories import (
    AgendaItemFactory,
    MeetingAttendanceFactory,
    MeetingBodyFactory,
    MeetingFactory,
    OrganizationFactory,
)
from tests.factories.meeting_results import (
    ActionItemFactory,
    MeetingMinutesFactory,
    MeetingPaperFactory,
    WorkGroupFactory,
)
from tests.queries import asks

# Session, account; the meeting, its agenda, its bodies; papers, group work and its groups, minutes, decisions;
# the last sitting and its decisions.
QUERIES = 14


def read(client, meeting):
    return client.get(reverse("network:meeting_detail", args=[meeting.uid]))


def test_it_says_when_where_and_what_and_who_is_invited(browse, cast):
    meeting = MeetingFactory(
        name="架空の定例会",
        number=2,
        held_on=date(2026, 11, 27),
        starts_at=time(10),
        ends_at=time(12),
        place="架空会館",
    )
    AgendaItemFactory(meeting=meeting, order=2, title="架空のあと")
    AgendaItemFactory(meeting=meeting, order=1, title="架空のさき", text="架空の説明")
    MeetingAttendanceFactory(meeting=meeting, organization=cast.shakyo, attended=True)

    page = read(browse(cast.goto), meeting).content.decode()

    assert "第2回 架空の定例会" in page
    assert "令和8年11月27日(金)" in page
    assert "10:00～12:00" in page
    assert page.index("架空のさき") < page.index("架空の説明") < page.index("架空のあと")
    assert "昭島市社会福祉協議会" in page


def test_names_are_for_the_table_and_the_name_of_a_guest_for_the_window_and_its_body(browse, cast):
    meeting = MeetingFactory()
    guest = {"role": AttendanceRole.LIVED_EXPERIENCE_GUEST, "delegate_name": "架空 二"}
    MeetingAttendanceFactory(meeting=meeting, organization=cast.hokatsu_west, delegate_name="架空 一")
    MeetingAttendanceFactory(meeting=meeting, organization=cast.kurashigoto, **guest)
    MeetingAttendanceFactory(meeting=meeting, organization=cast.hello_work)
    readers = ("aida", "eguchi", "doi", "ikawa", "fujii")

    pages = {name: read(browse(getattr(cast, name)), meeting).content.decode() for name in readers}

    seen = {name: ("架空 一" in page, "架空 二" in page) for name, page in pages.items()}
    assert seen == {
        "aida": (True, True),
        "eguchi": (True, False),
        "doi": (True, True),
        "ikawa": (False, False),
        "fujii": (False, False),
    }
    assert "経験のある方(ゲスト)" in pages["fujii"]


def test_the_meeting_of_the_record_stands_there_as_held(browse, cast):
    call_command("load_directory")
    meeting = Meeting.unscoped.get(name="取組状況の共有・情報交換")

    page = read(browse(cast.chiba), meeting).content.decode()

    assert "開催済" in page
    assert "令和6年11月27日(水)" in page
    assert page.count('<th scope="row">') == 8


def two_sittings():
    body = MeetingBodyFactory()
    return [MeetingFactory(body=body, held_on=date(2026, month, 1)) for month in (6, 11)]


@pytest.mark.parametrize("rows", [1, 20])
def test_it_costs_the_same_with_one_and_twenty_rows(browse, cast, rows):
    last, meeting = two_sittings()
    MeetingMinutesFactory(meeting=meeting)
    for _each in range(rows):
        MeetingPaperFactory(meeting=meeting)
        WorkGroupFactory(work__meeting=meeting)
        ActionItemFactory(meeting=meeting)
        ActionItemFactory(meeting=last)
        AgendaItemFactory(meeting=meeting)
        MeetingAttendanceFactory(meeting=meeting, organization=OrganizationFactory())
    client = browse(cast.aida)
    client.get("/network/organizations/")  # the first page of a session also notes when it was used

    with asks(QUERIES):
        read(client, meeting)
