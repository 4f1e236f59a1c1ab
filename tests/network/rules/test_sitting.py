"""Who sits in a meeting."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from network.activity_codes import AttendanceRole, InvitationAnswer, MeetingKind, MeetingStatus
from network.models import AgendaItem, Meeting, MeetingAttendance
from network.rules.sitting import seat_of, sits_in
from tests.factories import AgendaItemFactory, MeetingAttendanceFactory, MeetingFactory


def answered(cast, answer):
    return {"answer": answer, "answered_at": timezone.now(), "answered_by": cast.aida.user}


def test_a_body_sits_unless_it_declined_or_was_missed_and_nobody_where_it_is_canceled(cast):
    meeting, actor = MeetingFactory(), cast.chiba.actor
    no, yes = answered(cast, InvitationAnswer.NO), answered(cast, InvitationAnswer.YES)
    sits = [{}, yes, yes | {"attended": True}, no | {"attended": True}]
    does_not = [no, {"attended": False}, yes | {"attended": False}]

    for fields, expected in [(each, True) for each in sits] + [(each, False) for each in does_not]:
        seat = MeetingAttendanceFactory(meeting=meeting, organization=cast.hokatsu_west, **fields)
        assert sits_in(meeting, actor) is expected, fields
        seat.delete()

    MeetingAttendanceFactory(meeting=meeting, organization=cast.hokatsu_west, role=AttendanceRole.GUEST)
    assert seat_of(meeting, actor).is_guest
    assert not sits_in(meeting, cast.doi.actor)
    Meeting.unscoped.update(status=MeetingStatus.CANCELED)
    assert not sits_in(meeting, actor)


@pytest.mark.parametrize("kind", [MeetingKind.INTERNAL, MeetingKind.INDIVIDUAL_CASE])
def test_a_meeting_of_a_closed_kind_is_known_to_the_window_and_to_who_is_invited(cast, as_member, kind):
    seat = MeetingAttendanceFactory(meeting__kind=kind, organization=cast.hokatsu_west)
    MeetingAttendanceFactory(meeting=seat.meeting, organization=cast.fujii.organization)
    AgendaItemFactory(meeting=seat.meeting)
    AgendaItemFactory()

    seen = {}
    for name in ("aida", "chiba", "doi", "fujii", "goto"):
        with as_member(getattr(cast, name)):
            seen[name] = [model.objects.count() for model in (Meeting, MeetingAttendance, AgendaItem)]

    assert seen == {
        "aida": [2, 2, 2],
        "chiba": [2, 2, 2],
        "doi": [1, 0, 1],
        "fujii": [1, 0, 1],
        "goto": [1, 0, 1],
    }


def test_the_database_refuses_what_cannot_be(cast):
    wrong = [
        (MeetingFactory, {"number": 0}),
        (MeetingFactory, {"cancel_reason": "架空"}),
        (MeetingAttendanceFactory, {"invited_at": timezone.now()}),
        (MeetingAttendanceFactory, {"answer": InvitationAnswer.YES}),
        (MeetingAttendanceFactory, answered(cast, InvitationAnswer.PENDING)),
        (AgendaItemFactory, {"order": 0}),
        (AgendaItemFactory, {"title": ""}),
    ]
    for factory, fields in wrong:
        with pytest.raises(IntegrityError), transaction.atomic():
            factory(**fields)

    MeetingFactory(number=1, cancel_reason="架空", status=MeetingStatus.CANCELED)
    MeetingAttendanceFactory(invited_at=timezone.now(), invited_by=cast.aida.user)
