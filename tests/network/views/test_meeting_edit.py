"""A meeting is moved to another day."""

from datetime import date

import pytest
from django.urls import reverse

from akishima_support.access import Refused
from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from network.actions import meetings
from network.models import Meeting
from tests.factories import MeetingBodyFactory, MeetingFactory

TYPED = {"name": "架空の定例会", "kind": "regular_coordination", "held_on": "R8.11.27", "version": 1}


@pytest.fixture
def meeting(cast):
    return MeetingFactory(name="架空の定例会", held_on=date(2026, 11, 20))


def address(meeting):
    return reverse("network:meeting_edit", args=[meeting.uid])


def test_the_new_day_is_kept_and_noted(browse, cast, meeting):
    browse(cast.baba).post(address(meeting), TYPED)

    assert Meeting.unscoped.get().held_on == date(2026, 11, 27)
    detail = AuditEvent.unscoped.get(type=EventType.MEETING_CHANGED).detail
    assert detail == {"meeting": meeting.pk, "fields": ["held_on"], "asked_again": 0}


def test_what_somebody_saved_meanwhile_is_shown_and_kept(browse, cast, meeting):
    browse(cast.aida).post(address(meeting), TYPED | {"place": "架空会館"})

    page = browse(cast.baba).post(address(meeting), TYPED | {"place": "架空センター"})

    assert page.status_code == 409
    assert "架空会館" in page.content.decode()
    assert Meeting.unscoped.get().place == "架空会館"


def test_a_number_is_given_once_a_year_also_where_the_form_did_not_see_it(cast, meeting, as_member):
    body = MeetingBodyFactory()
    MeetingFactory(body=body, number=1, held_on=date(2026, 4, 1))
    meeting.body, meeting.number = body, 1

    with as_member(cast.aida), pytest.raises(Refused):
        meetings.change(meeting=meeting, version=1, fields=["number"], by=cast.aida.actor)
    meeting.held_on = date(2027, 4, 1)
    with as_member(cast.aida):
        meetings.change(meeting=meeting, version=1, fields=["number"], by=cast.aida.actor)
