"""A coming sitting and an anonymized sheet for it, led to any state by those who do it at the window."""

from datetime import timedelta

from django.utils import timezone

from akishima_support.access import acting_as
from cases.actions import case_summaries
from cases.codes.case_summary import SheetCheck
from cases.models import CaseSummaryOrigin
from network.activity_codes import AttendanceRole, MeetingKind
from network.models import Meeting
from network.sheet_codes import Decade, SheetStatus
from tests.cases.window_stage import case_of
from tests.cast import Cast
from tests.factories import MeetingAttendanceFactory, MeetingFactory

ALL = list(SheetCheck.values)
WORDS = {
    "age_band": Decade.FIFTIES,
    "household": "母（80代）と同居",
    "course": "約2年前、ご家族から相談があった。",
    "tried": "手紙を置く。",
    "question": "ほかに声をかけられる先はあるか。",
    "is_public": False,
    "handling": "screen",
    "copies": None,
}


def sitting(cast: Cast, *, days: int = 7) -> Meeting:
    """千葉's and 土井's bodies sit in it, 江口's is a guest, 井川's is not asked."""
    day = timezone.localdate() + timedelta(days=days)
    meeting = MeetingFactory(name="架空 定例会", kind=MeetingKind.REGULAR_COORDINATION, held_on=day)
    roles = {
        cast.window: AttendanceRole.SECRETARIAT,
        cast.hokatsu_west: AttendanceRole.ATTENDEE,
        cast.kurashigoto: AttendanceRole.ATTENDEE,
        cast.hello_work: AttendanceRole.LIVED_EXPERIENCE_GUEST,
    }
    for body, role in roles.items():
        MeetingAttendanceFactory(meeting=meeting, organization=body, role=role)
    return meeting


def written(cast: Cast, *, case=None, meeting=None, by=None, **words) -> CaseSummaryOrigin:
    """A draft of 相田's."""
    meeting, by = meeting or sitting(cast), (by or cast.aida).actor
    fields = WORDS | {"closes_on": meeting.held_on + timedelta(days=7)} | words
    with acting_as(by):
        about = {"case": case or case_of(cast), "meeting": meeting}
        return case_summaries.write(**about, fields=fields, by=by, at=timezone.now())


def waiting(cast: Cast, **about) -> CaseSummaryOrigin:
    """Which 相田 has looked through and asks somebody else to read."""
    origin = written(cast, **about)
    with acting_as(cast.aida.actor):
        case_summaries.submit(origin=origin, checks=ALL, version=1, by=cast.aida.actor, at=timezone.now())
    return fresh(origin)


def passed(cast: Cast, **about) -> CaseSummaryOrigin:
    """Which 村田 has read."""
    origin = waiting(cast, **about)
    with acting_as(cast.murata.actor):
        case_summaries.let_pass(
            origin=origin, checks=ALL, version=origin.version, by=cast.murata.actor, at=timezone.now()
        )
    return fresh(origin)


def shown(cast: Cast, **about) -> CaseSummaryOrigin:
    """Which the sitting can read."""
    origin = passed(cast, **about)
    with acting_as(cast.aida.actor):
        case_summaries.show(
            origin=origin,
            closes_on=origin.summary.closes_on,
            version=origin.version,
            by=cast.aida.actor,
            at=timezone.now(),
        )
    return fresh(origin)


def fresh(origin: CaseSummaryOrigin) -> CaseSummaryOrigin:
    """As it stands in the database."""
    return CaseSummaryOrigin.unscoped.select_related("summary__meeting", "case").get(pk=origin.pk)


def status_of(origin: CaseSummaryOrigin) -> str:
    """How far the sheet is."""
    return SheetStatus(fresh(origin).summary.status)
