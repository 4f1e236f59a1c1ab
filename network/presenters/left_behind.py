"""What is still there at a body that ends or is to end: nothing of it moves by itself."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from network.models import Affiliation, Invitation, MeetingAttendance, Organization, PlatformMembership
from network.rules.closing import open_work


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """Sentences about open referrals and cases (numbers alone), and the rows that the administrator can end."""

    sentences: list[str]
    accounts: list[Affiliation]
    seats: list[PlatformMembership]
    invitations: list[Invitation]
    meetings: list[MeetingAttendance]
    meetings_hidden: int  # of closed kinds, which the administrator only counts
    sections: list[Organization]

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left."""
        meetings = self.meetings or self.meetings_hidden
        return not (self.sentences or self.accounts or self.seats or self.invitations or meetings or self.sections)


def left_behind(organization: Organization, day: date) -> LeftBehind:
    """Of one body; as many statements for one row as for hundreds."""
    accounts = Affiliation.objects.valid_on(day).filter(organization=organization)
    invitations = Invitation.objects.open_at(timezone.now()).filter(organization=organization).newest_first()
    seats = PlatformMembership.objects.current().filter(organization=organization).select_related("platform").in_order()
    meetings = list(_invited(MeetingAttendance.objects, organization, day).select_related("meeting").in_order())
    return LeftBehind(
        sentences=open_work(organization),
        accounts=list(accounts.select_related("user", "organization").in_order()),
        seats=list(seats),
        invitations=list(invitations),
        meetings=meetings,
        meetings_hidden=_invited(MeetingAttendance.unscoped, organization, day).count() - len(meetings),
        sections=list(organization.sections.filter(valid_until=None).in_order()),
    )


def _invited(rows, organization: Organization, day: date):
    """To meetings that come after its last day, as soon as that is known."""
    invited = rows.to_come(day).filter(organization=organization)
    return invited.of_ending_bodies() if organization.is_closed else invited
