"""What may be done with a meeting, and when."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from akishima_support.access import Refused
from network.activity_codes import MeetingStatus
from network.meeting_moves import MOVES, MeetingMove
from network.models import Meeting

OVER = _("この会議は、すでに開催されたか中止されています。")
NUMBER_USED = _("この年度には、同じ会議体の同じ回の会議がすでにあります。")


def number_is_used(meeting: Meeting) -> bool:
    """Whether another meeting of its body in its fiscal year is 第n回 too. Canceled ones give their number back."""
    if meeting.body_id is None or meeting.number is None or meeting.status == MeetingStatus.CANCELED:
        return False
    others = Meeting.unscoped.in_fiscal_year(meeting.fiscal_year).exclude(pk=meeting.pk)
    return others.exclude(status=MeetingStatus.CANCELED).filter(body_id=meeting.body_id, number=meeting.number).exists()


def check_number(meeting: Meeting) -> None:
    """Raise Refused where the number is used."""
    if number_is_used(meeting):
        raise Refused(NUMBER_USED)


def check_day(meeting: Meeting, day: date) -> None:
    """Raise Refused where a meeting that took place would lie in the future."""
    if meeting.status == MeetingStatus.HELD and meeting.held_on > day:
        raise Refused(_("開催済の会議の開催日を、これからの日にすることはできません。"))


def is_planned(meeting: Meeting) -> bool:
    """Whether bodies can be invited and answer."""
    return meeting.status == MeetingStatus.PLANNED


def check_planned(meeting: Meeting) -> None:
    """Raise Refused for a meeting that took place or was canceled."""
    if not is_planned(meeting):
        raise Refused(OVER)


def can_move(meeting: Meeting, move: MeetingMove) -> bool:
    """Whether the move leads away from its state."""
    return meeting.status in MOVES[move].sources


def check_can_cancel(meeting: Meeting) -> None:
    """Raise Refused for a meeting that took place or was canceled."""
    if not can_move(meeting, MeetingMove.CANCEL):
        raise Refused(OVER)


def check_can_restore(meeting: Meeting) -> None:
    """Raise Refused for a meeting that was not canceled, or that somebody else has restored meanwhile."""
    if not can_move(meeting, MeetingMove.RESTORE):
        raise Refused(_("この会議は中止されていません。"))


def can_set_agenda(meeting: Meeting) -> bool:
    """Also afterwards: what was dealt with is written down as it was."""
    return meeting.status != MeetingStatus.CANCELED


def check_can_set_agenda(meeting: Meeting) -> None:
    """Raise Refused for a canceled meeting."""
    if not can_set_agenda(meeting):
        raise Refused(_("この会議は中止されています。"))


def can_tell(meeting: Meeting) -> bool:
    """Whether it can be written down that a case was spoken of in it by name."""
    return meeting.status != MeetingStatus.CANCELED


def can_hold(meeting: Meeting, day: date) -> bool:
    """Whether its attendance can be written down: on its day and after; again as often as it must be corrected."""
    return can_move(meeting, MeetingMove.HOLD) and meeting.held_on <= day


def check_can_hold(meeting: Meeting, day: date) -> None:
    """Raise Refused before its day and for a canceled meeting."""
    if not can_hold(meeting, day):
        raise Refused(_("開催日になると、出席を記録できます。中止した会議の出席は記録できません。"))
