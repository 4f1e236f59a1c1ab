"""Who is invited to a meeting, and who was there."""

from dataclasses import dataclass, replace

from django.utils.functional import cached_property
from django.utils.translation import pgettext

from akishima_support.access import Actor, Capability
from network.activity_codes import InvitationAnswer
from network.models import Meeting, MeetingAttendance
from network.rules.meetings import is_planned

ANSWER_KINDS = {
    InvitationAnswer.PENDING: "waiting",
    InvitationAnswer.YES: "success",
    InvitationAnswer.NO: "closed",
}


@dataclass(frozen=True)
class SeatRow:
    """One body. `delegate` is empty where it is not known or not for these eyes."""

    seat: MeetingAttendance
    state: str
    state_kind: str
    delegate: str
    body_ends: bool = False  # before the day of the meeting


class MeetingSeats:
    """The list of participants as the actor may see it.

    The window and the bodies on the list see the delegates of all but guests: a guest may be there because of what
    they have lived through, so their name is for the window and their own body.
    """

    def __init__(self, meeting: Meeting, actor: Actor):
        self.meeting = meeting
        self.actor = actor
        self.keeps = actor.can(Capability.MEETING_KEEP)
        self.may_write = self.keeps and is_planned(meeting)

    @cached_property
    def rows(self) -> list[SeatRow]:
        """In order, with one query."""
        seats = list(MeetingAttendance.objects.filter(meeting=self.meeting).select_related("organization").in_order())
        is_listed = any(seat.organization_id == self.actor.organization_id for seat in seats)
        return [self._row(seat, is_listed) for seat in seats]

    @property
    def printed(self) -> list[SeatRow]:
        """Who stands on the printed list: who comes, or came. It lies on a table, so no guest is named."""
        sitting = [row for row in self.rows if not _is_absent(row.seat)]
        return [replace(row, delegate="") if row.seat.is_guest else row for row in sitting]

    @property
    def prints_guests(self) -> bool:
        """Whether the printed list has a line without a name."""
        return any(row.seat.is_guest for row in self.printed)

    @property
    def own(self) -> MeetingAttendance | None:
        """The row of the organization acted for, where it is invited and can still answer."""
        invited = (row.seat for row in self.rows if row.seat.organization_id == self.actor.organization_id)
        seat = next(invited, None)
        can_answer = self.actor.can(Capability.MEETING_ANSWER) and is_planned(self.meeting)
        return seat if can_answer and seat is not None and seat.invited_at is not None else None

    @property
    def count(self) -> tuple[int, int, int]:
        """How many come, do not come, and have not answered."""
        answers = [row.seat.answer for row in self.rows]
        return tuple(
            answers.count(each) for each in (InvitationAnswer.YES, InvitationAnswer.NO, InvitationAnswer.PENDING)
        )

    def _row(self, seat: MeetingAttendance, is_listed: bool) -> SeatRow:
        state, kind = _state(seat)
        delegate, last_day = delegate_of(seat) if self._may_read(seat, is_listed) else "", seat.organization.valid_until
        return SeatRow(seat, state, kind, delegate, last_day is not None and last_day < self.meeting.held_on)

    def _may_read(self, seat: MeetingAttendance, is_listed: bool) -> bool:
        is_own = seat.organization_id == self.actor.organization_id
        return self.keeps or is_own or (is_listed and not seat.is_guest)


def delegate_of(seat: MeetingAttendance) -> str:
    """職名 お名前, as far as known."""
    return f"{seat.delegate_title} {seat.delegate_name}".strip()


def _is_absent(seat: MeetingAttendance) -> bool:
    if seat.attended is None:
        return seat.answer == InvitationAnswer.NO
    return not seat.attended


def _state(seat: MeetingAttendance) -> tuple[str, str]:
    """Whether the body was there, else what it answered; and how the badge looks."""
    if seat.attended is not None:
        return (pgettext("sat", "出席"), "success") if seat.attended else (pgettext("sat", "欠席"), "closed")
    if seat.invited_at is None and seat.answer == InvitationAnswer.PENDING:
        return "", ""
    return str(seat.get_answer_display()), ANSWER_KINDS[seat.answer]
