"""The list of meetings."""

from dataclasses import dataclass
from uuid import UUID

from akishima_support.access import Actor
from akishima_support.japanese.fiscal_years import fiscal_year_label
from network.activity_codes import InvitationAnswer, MeetingStatus
from network.models import Meeting, MeetingAttendance

STATUS_KINDS = {
    MeetingStatus.PLANNED: "active",
    MeetingStatus.HELD: "success",
    MeetingStatus.CANCELED: "closed",
}


@dataclass(frozen=True)
class MeetingRow:
    """One line. `year` stands before the first meeting of each fiscal year; `seat` is the own body's row, if any."""

    meeting: Meeting
    status_kind: str
    year: str
    seat: MeetingAttendance | None

    @property
    def waits(self) -> bool:
        """Whether the own body has not answered the invitation to a meeting that is to come."""
        return bool(
            self.seat
            and self.seat.invited_at
            and self.seat.answer == InvitationAnswer.PENDING
            and self.meeting.status == MeetingStatus.PLANNED
        )


def meetings_behind(meetings, after: str):
    """The rows behind the meeting with this public number; all of them where the number is none."""
    try:
        last = Meeting.objects.get(uid=UUID(after))
    except (ValueError, Meeting.DoesNotExist):
        return meetings
    return meetings.behind(last)


def meeting_rows(meetings: list[Meeting], actor: Actor) -> list[MeetingRow]:
    """Lines in the given order; the seats of the own body with one query."""
    own = MeetingAttendance.objects.invited_to(actor).filter(meeting__in=meetings)
    seats = {seat.meeting_id: seat for seat in own}
    rows, year = [], None
    for meeting in meetings:
        label = "" if meeting.fiscal_year == year else fiscal_year_label(meeting.fiscal_year)
        year = meeting.fiscal_year
        rows.append(MeetingRow(meeting, STATUS_KINDS[meeting.status], label, seats.get(meeting.pk)))
    return rows
