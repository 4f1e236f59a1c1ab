"""The meetings of one person, as their calendar shows them."""

from datetime import date

from django.db.models import Q

from akishima_support.access import Actor, Capability
from akishima_support.japanese.months import months_before
from network.activity_codes import InvitationAnswer, MeetingStatus
from network.actors import actor_from, affiliations_of
from network.models import CalendarAddress, Meeting, MeetingAttendance
from network.tokens import token_hash

MONTHS_BACK = 12


def meetings_at(token: str, day: date) -> list[Meeting] | None:
    """The meetings behind an address: of every organization that the person is affiliated with on that day.

    None for an address that is none, and for a person who has no affiliation any more.
    """
    address = CalendarAddress.unscoped.select_related("user").filter(token_hash=token_hash(token)).first()
    actors = [actor_from(each) for each in affiliations_of(address.user)] if address else []
    if not actors:
        return None
    found = {meeting.pk: meeting for actor in actors for meeting in _of(actor, day)}
    return sorted(found.values(), key=lambda meeting: (meeting.held_on, meeting.pk))


def _of(actor: Actor, day: date):
    """Those to which the body is invited and has not declined; for the secretariat also those that it keeps."""
    since = months_before(day, MONTHS_BACK)
    rows = Meeting.unscoped.visible_to(actor).filter(held_on__gte=since)
    if actor.can(Capability.MEETING_KEEP):
        return rows
    came = ~Q(answer=InvitationAnswer.NO) | Q(meeting__status=MeetingStatus.CANCELED) | Q(attended=True)
    listed = MeetingAttendance.unscoped.invited_to(actor).filter(came).exclude(attended=False)
    return rows.filter(pk__in=listed.values("meeting"))
