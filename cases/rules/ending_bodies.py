"""What is still open at bodies that end: moved one by one, by whoever may, and never by itself."""

from django.db.models import Q

from akishima_support.access import Actor, Capability
from cases.models import Case, Referral
from network.models import Organization


def referrals_at_ending_bodies(actor: Actor):
    """Open referrals to or from a body with an end, of those that the actor may read."""
    ends = Q(to_organization__valid_until__isnull=False) | Q(from_organization__valid_until__isnull=False)
    return Referral.objects.visible_to(actor).live().filter(ends)


def referrals_of_body(actor: Actor, organization: Organization):
    """Those of one body."""
    either = Q(to_organization=organization) | Q(from_organization=organization)
    return Referral.objects.visible_to(actor).live().filter(either)


def cases_led_by(actor: Actor, organization: Organization):
    """Open cases in which the body has the lead, for whoever reads cases."""
    if not actor.can(Capability.CASE_READ):
        return Case.objects.none()
    return Case.objects.open().filter(lead_organization=organization)
