"""Meetings: calling one, changing what is said of it, writing down that it took place, canceling and restoring it."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from network.actions.once import once
from network.actions.versions import save_once, save_version
from network.activity_codes import AttendanceRole, InvitationAnswer, MeetingStatus
from network.models import Meeting, MeetingAttendance, MeetingBody, Organization
from network.rules.meetings import (
    check_can_cancel,
    check_can_hold,
    check_can_restore,
    check_day,
    check_number,
    is_planned,
)

WRONG = _("この内容では保存できません。日付・時刻・回数を確かめてください。")


@dataclass(frozen=True)
class Presence:
    """What was seen of one body: whether it was there, and by whom."""

    seat: MeetingAttendance
    attended: bool
    delegate_name: str = ""
    delegate_title: str = ""


@once(Meeting, "uid")
def call(*, meeting: Meeting, token: UUID | None = None, by: Actor) -> Meeting:
    """A new meeting. Raises Refused for a number that its body has used in this fiscal year."""
    _check(meeting)
    meeting.uid = token or meeting.uid
    save_once(instance=meeting, duplicate=WRONG)
    record(EventType.MEETING_CALLED, by=by, detail={"meeting": meeting.pk})
    return meeting


@transaction.atomic
def change(*, meeting: Meeting, version: int, fields: list[str], by: Actor) -> None:
    """Save an edit. Raises StaleEdit when it changed meanwhile, Refused as `call` does.

    Who said yes to one day has not said yes to another: with a new day the answers are asked for again.
    """
    _check(meeting)
    before = Meeting.unscoped.only("held_on").get(pk=meeting.pk).held_on
    save_version(instance=meeting, version=version, duplicate=WRONG)
    asked_again = _ask_again(meeting) if meeting.held_on != before and is_planned(meeting) else 0
    detail = {"meeting": meeting.pk, "fields": fields, "asked_again": asked_again}
    record(EventType.MEETING_CHANGED, by=by, detail=detail)


@transaction.atomic
def hold(*, meeting: Meeting, version: int, present: list[Presence], added: list, by: Actor) -> None:
    """It took place: who was there. `added` are (organization, role) that came without being invited.

    The same again corrects it. Raises StaleEdit, and Refused before its day and for a canceled meeting.
    """
    check_can_hold(Meeting.unscoped.select_for_update(of=("self",)).get(pk=meeting.pk), timezone.localdate())
    meeting.status = MeetingStatus.HELD
    save_version(instance=meeting, version=version, duplicate=WRONG)
    for each in present:
        seat = each.seat
        seat.attended, seat.delegate_name, seat.delegate_title = each.attended, each.delegate_name, each.delegate_title
        seat.version += 1
        seat.save(update_fields=["attended", "delegate_name", "delegate_title", "version"])
    for organization, role in added:
        _came_unasked(meeting, organization, role)
    record(EventType.MEETING_HELD, by=by, detail={"meeting": meeting.pk})


@transaction.atomic
def cancel(*, meeting: Meeting, version: int, reason: str, by: Actor) -> None:
    """It will not take place; who was invited reads why. Raises StaleEdit, and Refused once it was held or canceled."""
    check_can_cancel(Meeting.unscoped.select_for_update(of=("self",)).get(pk=meeting.pk))
    meeting.status, meeting.cancel_reason, meeting.restore_reason = MeetingStatus.CANCELED, reason, ""
    save_version(instance=meeting, version=version, duplicate=WRONG)
    record(EventType.MEETING_CANCELED, by=by, detail={"meeting": meeting.pk})


@transaction.atomic
def restore(*, meeting: Meeting, version: int, reason: str, by: Actor) -> None:
    """It takes place after all. Whoever read that it does not may have promised the day elsewhere: all are asked anew.

    Raises StaleEdit, and Refused unless it is canceled and where its number was given to another one meanwhile.
    """
    meeting.status, meeting.cancel_reason, meeting.restore_reason = MeetingStatus.PLANNED, "", reason
    _check(meeting)
    check_can_restore(Meeting.unscoped.select_for_update(of=("self",)).get(pk=meeting.pk))
    save_version(instance=meeting, version=version, duplicate=WRONG)
    record(EventType.MEETING_RESTORED, by=by, detail={"meeting": meeting.pk, "asked_again": _ask_again(meeting)})


def _came_unasked(meeting: Meeting, organization: Organization, role: AttendanceRole) -> None:
    rows = MeetingAttendance.unscoped
    rows.get_or_create(meeting=meeting, organization=organization, defaults={"role": role, "attended": True})


def _ask_again(meeting: Meeting) -> int:
    answered = MeetingAttendance.unscoped.filter(meeting=meeting).exclude(answer=InvitationAnswer.PENDING)
    asked = answered.exclude(role=AttendanceRole.SECRETARIAT)
    return asked.update(answer=InvitationAnswer.PENDING, answered_at=None, answered_by=None)


def _check(meeting: Meeting) -> None:
    """With the body locked, so that two people cannot give one number at the same moment."""
    if meeting.body_id is not None:
        MeetingBody.unscoped.select_for_update(of=("self",)).get(pk=meeting.body_id)
    check_number(meeting)
    check_day(meeting, timezone.localdate())
