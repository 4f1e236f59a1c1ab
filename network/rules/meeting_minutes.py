"""When minutes are written, fixed and corrected, and what is kept beside their text."""

from django.utils.translation import gettext_lazy as _

from akishima_support.access import Refused
from network.activity_codes import MeetingStatus
from network.models import ActionItem, AgendaItem, Meeting, MeetingAttendance, MeetingMinutes


def check_can_begin(meeting: Meeting) -> None:
    """A meeting that was not canceled, without minutes yet."""
    if meeting.status == MeetingStatus.CANCELED:
        raise Refused(_("中止した会議の議事要旨は書けません。"))
    if MeetingMinutes.unscoped.filter(meeting=meeting).exists():
        raise Refused(_("この会議の議事要旨は、すでにあります。"))


def can_begin(meeting: Meeting) -> bool:
    """Whether the button is offered."""
    return _passes(check_can_begin, meeting)


def check_is_draft(minutes: MeetingMinutes) -> None:
    """What is fixed is never changed."""
    if minutes.is_fixed:
        raise Refused(_("この議事要旨は確定しています。直すときは、訂正版を作ってください。"))


def check_can_fix(minutes: MeetingMinutes) -> None:
    """A draft of a meeting of which it is on record who came: the minutes keep a copy of that."""
    check_is_draft(minutes)
    if minutes.meeting.status != MeetingStatus.HELD:
        raise Refused(_("先に、会議の画面で、開催と出席を記録してください。議事要旨に載ります。"))


def check_can_correct(minutes: MeetingMinutes) -> None:
    """The newest version, fixed."""
    if not minutes.is_fixed:
        raise Refused(_("まだ確定していません。そのまま直してください。"))
    if MeetingMinutes.unscoped.filter(replaces=minutes).exists():
        raise Refused(_("この版の訂正版は、すでにあります。新しい版を開いてください。"))


def can_correct(minutes: MeetingMinutes) -> bool:
    """Whether the button is offered."""
    return _passes(check_can_correct, minutes)


def around(meeting: Meeting) -> dict:
    """What stands around the text: when and where, who sat, agenda, decisions. Copied where the minutes are fixed."""
    return {
        "name": meeting.name,
        "number": meeting.number,
        "held_on": meeting.held_on.isoformat(),
        "starts_at": f"{meeting.starts_at:%H:%M}" if meeting.starts_at else "",
        "ends_at": f"{meeting.ends_at:%H:%M}" if meeting.ends_at else "",
        "place": meeting.place,
        "present": [_seat(row) for row in _present(meeting)],
        "agenda": [{"kind": row.kind, "title": row.title} for row in _agenda(meeting)],
        "actions": [_action(row) for row in _actions(meeting)],
    }


def _present(meeting: Meeting):
    rows = MeetingAttendance.unscoped.filter(meeting=meeting).sitting()
    return rows.select_related("organization").in_order()


def _seat(row: MeetingAttendance) -> dict:
    """The name of a guest stands in no minutes."""
    delegate = "" if row.is_guest else " ".join(filter(None, [row.delegate_title, row.delegate_name]))
    return {"organization": row.organization.name, "role": row.role, "delegate": delegate}


def _agenda(meeting: Meeting):
    return AgendaItem.unscoped.filter(meeting=meeting).in_order()


def _actions(meeting: Meeting):
    return ActionItem.unscoped.filter(meeting=meeting).not_dropped().select_related("owner").in_order()


def _action(row: ActionItem) -> dict:
    return {"text": row.text, "owner": row.owner.name, "due_on": row.due_on.isoformat()}


def _passes(check, *facts) -> bool:
    try:
        check(*facts)
    except Refused:
        return False
    return True
