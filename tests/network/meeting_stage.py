"""Meetings of the tests: called by the window, with bodies that are invited."""

from datetime import date

from django.utils import timezone

from network.models import Meeting, MeetingAttendance
from tests.cast import Cast
from tests.factories import MeetingAttendanceFactory, MeetingFactory

DAY = date(2026, 11, 27)
BEFORE, AFTER = "2026-11-20T10:00:00+09:00", "2026-11-28T10:00:00+09:00"


def called(**fields) -> Meeting:
    """A meeting of the network on DAY."""
    return MeetingFactory(**{"name": "架空の定例会", "number": 2, "held_on": DAY, "place": "架空会館"} | fields)


def invited(cast: Cast, meeting: Meeting, organization, **fields) -> MeetingAttendance:
    """A body that 相田 has invited and that has not answered."""
    asked = {"invited_at": timezone.now(), "invited_by": cast.aida.user}
    return MeetingAttendanceFactory(meeting=meeting, organization=organization, **asked | fields)
