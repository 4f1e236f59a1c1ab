"""The list of a meeting: inviting bodies, what they answer, and taking an invitation back."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from network.actions.versions import save_version
from network.activity_codes import AttendanceRole, InvitationAnswer
from network.models import Meeting, MeetingAttendance, Organization
from network.rules.meetings import check_planned

WRONG = _("この内容では保存できません。")


@dataclass(frozen=True)
class Answer:
    """What a body says to its invitation, and whom it sends. Who does not come sends nobody."""

    answer: InvitationAnswer
    delegate_name: str = ""
    delegate_title: str = ""


@transaction.atomic
def invite(*, meeting: Meeting, bodies: list[tuple[Organization, AttendanceRole]], by: Actor, at: datetime) -> int:
    """Put bodies on the list and ask them; who is on it already stays as it is. Returns how many were new.

    Raises Refused unless the meeting is planned.
    """
    locked = _lock(meeting)
    check_planned(locked)
    known = set(MeetingAttendance.unscoped.filter(meeting=locked).values_list("organization_id", flat=True))
    new = {body.pk: (body, role) for body, role in bodies if body.pk not in known}
    for body, role in new.values():
        _invite(locked, body, role, by, at)
    _list_changed(locked)
    record(EventType.MEETING_INVITED, by=by, detail={"meeting": locked.pk, "organizations": list(new)})
    return len(new)


@transaction.atomic
def answer(*, seat: MeetingAttendance, said: Answer, version: int, by: Actor, at: datetime) -> None:
    """A body answers, or the secretariat writes down what it said (with the role that the seat carries by then).

    It can be said otherwise until the meeting was held. Raises StaleEdit, and Refused unless the meeting is planned.
    """
    check_planned(_lock(seat.meeting))
    comes = said.answer != InvitationAnswer.NO
    seat.answer = said.answer
    seat.delegate_name = said.delegate_name if comes else ""
    seat.delegate_title = said.delegate_title if comes else ""
    is_open = said.answer == InvitationAnswer.PENDING
    seat.answered_at, seat.answered_by_id = (None, None) if is_open else (at, by.user_id)
    save_version(instance=seat, version=version, duplicate=WRONG)
    detail = {"meeting": seat.meeting_id, "organization": seat.organization_id, "answer": str(said.answer)}
    on_behalf = seat.organization_id != by.organization_id
    record(EventType.MEETING_ANSWERED, by=by, detail=detail | {"on_behalf": on_behalf})


@transaction.atomic
def take_back(*, seat: MeetingAttendance, by: Actor) -> None:
    """Take a body off the list. Raises Refused once it has answered, or unless the meeting is planned."""
    check_planned(_lock(seat.meeting))
    rows = MeetingAttendance.unscoped.filter(pk=seat.pk, answer=InvitationAnswer.PENDING)
    if not rows.delete()[0]:
        raise Refused(_("回答のあった機関は、名簿から外せません。欠席として記録してください。"))
    _list_changed(seat.meeting)
    detail = {"meeting": seat.meeting_id, "organizations": [seat.organization_id], "answer": "taken_back"}
    record(EventType.MEETING_INVITED, by=by, detail=detail)


def _lock(meeting: Meeting) -> Meeting:
    return Meeting.unscoped.select_for_update(of=("self",)).get(pk=meeting.pk)


def _list_changed(meeting: Meeting) -> None:
    """Whoever is writing down who was there has not seen this list."""
    Meeting.unscoped.filter(pk=meeting.pk).update(version=F("version") + 1)


def _invite(meeting: Meeting, body: Organization, role: AttendanceRole, by: Actor, at: datetime) -> None:
    """Whoever calls the meeting is its secretariat and is not asked."""
    seat = MeetingAttendance(meeting=meeting, organization=body, role=role, invited_at=at, invited_by_id=by.user_id)
    if body.pk == by.organization_id:
        seat.role, seat.answer = AttendanceRole.SECRETARIAT, InvitationAnswer.YES
        seat.answered_at, seat.answered_by_id = at, by.user_id
    seat.save(force_insert=True)
