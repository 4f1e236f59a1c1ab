"""The planner of a fiscal year: what each meeting body has held, has planned, and has still to call."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from akishima_support.japanese.fiscal_years import fiscal_year
from network.activity_codes import MeetingStatus
from network.models import Meeting, MeetingBody
from network.rules.meeting_plan import Pace, last_day_for, months_gone, pace_of


@dataclass(frozen=True)
class PlanRow:
    """One body. `call_by` is the day by which its next meeting should be; None where none is missing."""

    body: MeetingBody
    held: list[Meeting]
    planned: list[Meeting]
    missing: int
    pace: Pace
    call_by: date | None
    may_call: bool

    @property
    def state(self) -> tuple[str, str]:
        """A word, and how the badge looks."""
        return {
            Pace.UNKNOWN: ("", ""),
            Pace.FULL: (_("すべて決まっています"), "success"),
            Pace.ON_TIME: (_("まだ先です"), "neutral"),
            Pace.DUE: (_("そろそろ招集"), "waiting"),
            Pace.LATE: (_("遅れています"), "error" if self.body.is_called_here else "warning"),
        }[self.pace]


def meeting_plan(year: int, day: date) -> list[PlanRow]:
    """All bodies in order, with two queries."""
    meetings = list(Meeting.objects.in_fiscal_year(year).exclude(status=MeetingStatus.CANCELED).order_by("held_on"))
    return [_row(body, [each for each in meetings if each.body_id == body.pk], year, day) for body in _bodies()]


def _bodies():
    return MeetingBody.objects.in_order()


def _row(body: MeetingBody, meetings: list[Meeting], year: int, day: date) -> PlanRow:
    called = len(meetings)
    pace = pace_of(body.times_per_year, called, months_gone(year, day))
    is_full = pace in (Pace.UNKNOWN, Pace.FULL)
    return PlanRow(
        body=body,
        held=[each for each in meetings if each.status == MeetingStatus.HELD],
        planned=[each for each in meetings if each.status == MeetingStatus.PLANNED],
        missing=max((body.times_per_year or 0) - called, 0),
        pace=pace,
        call_by=None if is_full else last_day_for(body.times_per_year, called + 1, year),
        may_call=year >= fiscal_year(day),
    )
