"""議事要旨: on the page of its meeting, on its own page, and on paper."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability
from akishima_support.japanese.formats import format_date
from akishima_support.japanese.punctuation import spanned
from network.activity_codes import AgendaKind, AttendanceRole, MeetingStatus
from network.models import Meeting, MeetingAttendance, MeetingMinutes
from network.rules.meeting_minutes import around, can_correct
from network.rules.naming import signs_of_names


class MinutesPart:
    """The versions that the actor reads, newest first; the secretariat also begins them."""

    def __init__(self, meeting: Meeting, actor: Actor):
        self.meeting = meeting
        self.may_write = actor.can(Capability.MEETING_KEEP)

    @cached_property
    def versions(self) -> list[MeetingMinutes]:
        """With one query."""
        return list(MeetingMinutes.objects.filter(meeting=self.meeting).newest_first())

    @property
    def replaced(self) -> set[int]:
        """The numbers of versions that a fixed one has taken the place of."""
        return {each.number - 1 for each in self.versions if each.is_fixed}

    @property
    def may_begin(self) -> bool:
        """Whether the button is offered."""
        return self.may_write and not self.versions and self.meeting.status != MeetingStatus.CANCELED


@dataclass(frozen=True)
class Present:
    """One body that sat."""

    organization: str
    role: str
    delegate: str


@dataclass(frozen=True)
class Decided:
    """One decision as it stood when the minutes were fixed."""

    text: str
    owner: str
    due_on: date


class MinutesPage:
    """One version with what stands around it: for a draft as it is now, for a fixed one as it was then.

    The names of delegates are for the secretariat and the bodies on the list, as on the page of the meeting.
    """

    def __init__(self, minutes: MeetingMinutes, actor: Actor):
        self.minutes = minutes
        self.actor = actor
        self.may_write = actor.can(Capability.MEETING_KEEP)
        self.around = minutes.content if minutes.is_fixed else around(minutes.meeting)

    @cached_property
    def title(self) -> str:
        """The name of the meeting, with its number."""
        name, number = self.around["name"], self.around["number"]
        return name if number is None else _("第%(number)s回 %(name)s") % {"number": number, "name": name}

    @cached_property
    def head(self) -> list[tuple]:
        """When and where."""
        start, finish = self.around["starts_at"], self.around["ends_at"]
        hours = spanned(start, finish) if start or finish else ""
        rows = [
            (_("開催日"), f"{format_date(date.fromisoformat(self.around['held_on']))} {hours}".strip()),
            (_("場所"), self.around["place"]),
        ]
        return [(label, value) for label, value in rows if value]

    @cached_property
    def present(self) -> list[Present]:
        """Who sat."""
        return [
            Present(
                row["organization"],
                "" if row["role"] == AttendanceRole.ATTENDEE else str(AttendanceRole(row["role"]).label),
                row["delegate"] if self._shows_delegates else "",
            )
            for row in self.around["present"]
        ]

    @cached_property
    def _shows_delegates(self) -> bool:
        if self.may_write:
            return True
        rows = MeetingAttendance.unscoped.invited_to(self.actor)
        return rows.filter(meeting=self.minutes.meeting_id).exists()

    @cached_property
    def agenda(self) -> list[tuple[str, str]]:
        """Items with their kinds."""
        return [(row["title"], str(AgendaKind(row["kind"]).label)) for row in self.around["agenda"]]

    @cached_property
    def decided(self) -> list[Decided]:
        """What somebody does."""
        rows = self.around["actions"]
        return [Decided(row["text"], row["owner"], date.fromisoformat(row["due_on"])) for row in rows]

    @cached_property
    def versions(self) -> list[MeetingMinutes]:
        """The other versions that the actor reads."""
        others = MeetingMinutes.objects.filter(meeting=self.minutes.meeting_id).exclude(pk=self.minutes.pk)
        return list(others.newest_first())

    @property
    def may_correct(self) -> bool:
        """Whether the button is offered."""
        return self.may_write and can_correct(self.minutes)

    @cached_property
    def doubts(self) -> list[str]:
        """Signs that somebody is named in it."""
        minutes = self.minutes
        words = [row.text for row in self.decided] + [title for title, _kind in self.agenda]
        return signs_of_names(minutes.text, minutes.decisions, minutes.next_time, minutes.replace_reason, *words)
