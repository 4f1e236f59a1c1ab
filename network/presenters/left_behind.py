"""What is still there at a body that ends or is to end: nothing of it moves by itself."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from network.models import Affiliation, Invitation, Organization, PlatformMembership
from network.rules.closing import open_work


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """Sentences about open referrals and cases (numbers alone), and the rows that the administrator can end."""

    sentences: list[str]
    accounts: list[Affiliation]
    seats: list[PlatformMembership]
    invitations: list[Invitation]
    sections: list[Organization]

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left."""
        return not (self.sentences or self.accounts or self.seats or self.invitations or self.sections)


def left_behind(organization: Organization, day: date) -> LeftBehind:
    """Of one body; as many statements for one row as for hundreds."""
    accounts = Affiliation.objects.valid_on(day).filter(organization=organization).select_related("user").in_order()
    invitations = Invitation.objects.open_at(timezone.now()).filter(organization=organization).newest_first()
    seats = PlatformMembership.objects.current().filter(organization=organization).select_related("platform").in_order()
    return LeftBehind(
        sentences=open_work(organization),
        accounts=list(accounts),
        seats=list(seats),
        invitations=list(invitations),
        sections=list(organization.sections.filter(valid_until=None).in_order()),
    )
