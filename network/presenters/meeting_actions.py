"""What the secretariat can do with a meeting now."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability
from network.activity_codes import MeetingStatus
from network.meeting_moves import MeetingMove
from network.models import Meeting
from network.rules.meetings import can_hold, can_move, is_planned


def meeting_actions(meeting: Meeting, actor: Actor) -> list[tuple[str, str, str]]:
    """(address, label, kind of button), the next step first; nothing for others."""
    if not actor.can(Capability.MEETING_KEEP):
        return []
    may_hold = can_hold(meeting, timezone.localdate())
    is_held = meeting.status == MeetingStatus.HELD
    steps = [
        (
            may_hold,
            "meeting_hold",
            _("出席を直す") if is_held else str(MeetingMove.HOLD.label),
            "" if is_held else "primary",
        ),
        (is_planned(meeting), "meeting_invite", _("機関を招く"), "" if may_hold else "primary"),
        (True, "meeting_edit", _("会議の情報を直す"), ""),
        (can_move(meeting, MeetingMove.CANCEL), "meeting_cancel", str(MeetingMove.CANCEL.label), "danger"),
        (can_move(meeting, MeetingMove.RESTORE), "meeting_restore", str(MeetingMove.RESTORE.label), ""),
    ]
    return [(reverse(f"network:{page}", args=[meeting.uid]), label, kind) for may, page, label, kind in steps if may]
