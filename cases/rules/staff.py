"""Who works at the window, and who answers for an organization."""

from datetime import date

from akishima_support.access import Capability, Role, roles_with
from network.models import Affiliation, User

WINDOW_ROLES = (Role.WINDOW_STAFF, Role.MANAGER)


def window_staff(day: date) -> list[User]:
    """Those with an affiliation as window staff or manager in force on the day, by account name."""
    rows = Affiliation.objects.valid_on(day).filter(role__in=WINDOW_ROLES).select_related("user")
    users = {row.user_id: row.user for row in rows.in_order()}
    return sorted(users.values(), key=lambda user: (user.username, user.pk))


def approvers(organization_id: int, day: date) -> list[User]:
    """Those who approve for the organization on the day, by account name."""
    rows = Affiliation.objects.valid_on(day).filter(organization=organization_id)
    rows = rows.filter(role__in=roles_with(Capability.REFERRAL_APPROVE)).select_related("user")
    users = {row.user_id: row.user for row in rows.in_order()}
    return sorted(users.values(), key=lambda user: (user.username, user.pk))


def answering_staff(organization_id: int, day: date) -> list[User]:
    """Those who answer referrals for the organization on the day, by account name."""
    rows = Affiliation.objects.valid_on(day).filter(organization=organization_id)
    rows = rows.filter(role__in=roles_with(Capability.REFERRAL_ANSWER)).select_related("user")
    users = {row.user_id: row.user for row in rows.in_order()}
    return sorted(users.values(), key=lambda user: (user.username, user.pk))
