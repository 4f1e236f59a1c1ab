"""Who sits in a meeting: what is shown to participants asks here."""

from akishima_support.access import Actor
from network.models import Meeting, MeetingAttendance


def seat_of(meeting: Meeting, actor: Actor) -> MeetingAttendance | None:
    """The row of the organization acted for, if it sits in the meeting (see `sitting`); its role may be a guest's."""
    rows = MeetingAttendance.unscoped.filter(meeting=meeting).invited_to(actor)
    return rows.sitting().first()


def sits_in(meeting: Meeting, actor: Actor) -> bool:
    """Whether the organization acted for sits in it.

    Guests do too: ask `seat_of(…).is_guest` for what is not theirs.
    """
    return seat_of(meeting, actor) is not None
