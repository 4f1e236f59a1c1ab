"""A meeting is called."""

from datetime import date, time

import pytest
import time_machine

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from network.activity_codes import MeetingStatus
from network.models import Meeting
from tests.factories import MeetingBodyFactory, MeetingFactory
from tests.network.bad_input import GARBAGE_IDS, LONG, NUL

PAGE = "/network/meetings/new/"
TOKEN = "00000000-0000-4000-8000-000000000001"
TYPED = {"name": "架空の定例会", "kind": "regular_coordination", "held_on": "R8.11.27", "submission_token": TOKEN}


def test_a_meeting_is_planned_and_its_page_opens(browse, cast):
    typed = TYPED | {"starts_at": "10:00", "ends_at": "12:00", "place": "架空会館", "number": 2}

    page = browse(cast.aida).post(PAGE, typed, follow=True)

    meeting = Meeting.unscoped.get()
    assert (meeting.held_on, meeting.number, meeting.status) == (date(2026, 11, 27), 2, MeetingStatus.PLANNED)
    assert "第2回 架空の定例会" in page.content.decode()
    assert AuditEvent.unscoped.get(type=EventType.MEETING_CALLED).detail == {"meeting": meeting.pk}


@time_machine.travel("2026-06-01T10:00:00+09:00")
def test_it_is_filled_in_from_the_body_and_its_last_meeting(browse, cast):
    body = MeetingBodyFactory(name="架空の定例会")
    last = {"body": body, "held_on": date(2026, 5, 1), "place": "架空会館", "starts_at": time(10)}
    MeetingFactory(number=1, **last)
    MeetingFactory(number=2, status=MeetingStatus.CANCELED, **last)

    form = browse(cast.aida).get(PAGE, {"body": body.pk}).context["form"]

    assert {name: form[name].value() for name in ("body", "number", "name", "place", "starts_at")} == {
        "body": body.pk,
        "number": 2,
        "name": "架空の定例会",
        "place": "架空会館",
        "starts_at": time(10),
    }
    for key in [*GARBAGE_IDS, NUL]:
        assert browse(cast.aida).get(PAGE, {"body": key}).context["form"]["name"].value() == ""


def test_what_is_wrong_stays_on_the_page(browse, cast):
    body = MeetingBodyFactory()
    MeetingFactory(body=body, number=1, held_on=date(2026, 4, 1))
    client = browse(cast.aida)
    wrong = [
        ({"name": ""}, "name"),
        ({"name": LONG}, "name"),
        ({"name": NUL}, "name"),
        ({"kind": "statutory_support"}, "kind"),
        ({"held_on": "いつか"}, "held_on"),
        ({"held_on": ""}, "held_on"),
        ({"starts_at": "25:00"}, "starts_at"),
        ({"starts_at": "12:00", "ends_at": "12:00"}, "ends_at"),
        ({"number": 0}, "number"),
        ({"number": "9" * 30}, "number"),
        ({"body": "9" * 30}, "body"),
        ({"body": body.pk, "number": 1}, "number"),
    ]
    for typed, field in wrong:
        page = client.post(PAGE, TYPED | {"place": "架空会館"} | typed)
        assert (page.status_code, set(page.context["form"].errors)) == (200, {field}), typed
        assert "架空会館" in page.content.decode()

    assert client.post(PAGE, TYPED | {"body": body.pk, "number": 1, "held_on": "R9.4.1"}).status_code == 302


@pytest.mark.parametrize("name", ["chiba", "fujii", "goto"])
def test_nobody_else_calls_one(browse, cast, name):
    assert browse(getattr(cast, name)).post(PAGE, TYPED).status_code == 404
