"""議事要旨: drafted, fixed, and corrected by a further version."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from network.actions.once import once
from network.actions.versions import StaleEdit
from network.models import Meeting, MeetingMinutes
from network.rules.meeting_minutes import around, check_can_begin, check_can_correct, check_can_fix, check_is_draft

WRITTEN = ("text", "decisions", "next_time", "readers", "open_to_guests")


@once(MeetingMinutes)
def begin(*, meeting: Meeting, fields: dict, by: Actor, at: datetime, token: UUID) -> MeetingMinutes:
    """The first draft. Raises Refused for a meeting that was canceled or has minutes."""
    meeting = Meeting.unscoped.select_for_update(of=("self",)).get(pk=meeting.pk)
    check_can_begin(meeting)
    minutes = MeetingMinutes.unscoped.create(
        meeting=meeting, **fields, recorded_at=at, recorded_by_id=by.user_id, submission_token=token
    )
    _record(EventType.MINUTES_SAVED, minutes, by)
    return minutes


@transaction.atomic
def save(*, minutes: MeetingMinutes, fields: dict, version: int, by: Actor, at: datetime) -> MeetingMinutes:
    """Save a draft over the version that was seen. Raises Refused for what is fixed, StaleEdit."""
    locked = _locked(minutes)
    check_is_draft(locked)
    _check_fresh(locked, version)
    for name, value in fields.items():
        setattr(locked, name, value)
    locked.recorded_at, locked.recorded_by_id, locked.version = at, by.user_id, version + 1
    locked.save()
    _record(EventType.MINUTES_SAVED, locked, by)
    return locked


@transaction.atomic
def fix(*, minutes: MeetingMinutes, version: int, by: Actor, at: datetime) -> MeetingMinutes:
    """From now on it is only read, with a copy of what stands around the text. Raises Refused, StaleEdit."""
    locked = _locked(minutes)
    check_can_fix(locked)
    _check_fresh(locked, version)
    locked.content = around(locked.meeting)
    locked.fixed_at, locked.fixed_by_id, locked.version = at, by.user_id, version + 1
    locked.save()
    _record(EventType.MINUTES_FIXED, locked, by)
    return locked


@once(MeetingMinutes)
def correct(*, minutes: MeetingMinutes, reason: str, by: Actor, at: datetime, token: UUID) -> MeetingMinutes:
    """A draft of the next version, which begins with the words of this one. Raises Refused unless it is the newest."""
    locked = _locked(minutes)
    check_can_correct(locked)
    further = MeetingMinutes.unscoped.create(
        meeting=locked.meeting,
        number=locked.number + 1,
        replaces=locked,
        replace_reason=reason,
        **{name: getattr(locked, name) for name in WRITTEN},
        recorded_at=at,
        recorded_by_id=by.user_id,
        submission_token=token,
    )
    _record(EventType.MINUTES_CORRECTED, further, by)
    return further


@transaction.atomic
def drop(*, minutes: MeetingMinutes, by: Actor) -> None:
    """Throw a draft away. Raises Refused for what is fixed."""
    locked = _locked(minutes)
    check_is_draft(locked)
    _record(EventType.MINUTES_DROPPED, locked, by)
    locked.delete()


def _locked(minutes: MeetingMinutes) -> MeetingMinutes:
    return MeetingMinutes.unscoped.select_for_update(of=("self",)).select_related("meeting").get(pk=minutes.pk)


def _check_fresh(locked: MeetingMinutes, version: int) -> None:
    if locked.version != version:
        raise StaleEdit(locked)


def _record(type: EventType, minutes: MeetingMinutes, by: Actor) -> None:
    record(type, by=by, detail={"meeting": minutes.meeting_id, "number": minutes.number})
