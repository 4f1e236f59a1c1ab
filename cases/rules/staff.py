"""Who works at the window."""

from datetime import date

from akishima_support.access import Role
from network.models import Affiliation, User

WINDOW_ROLES = (Role.WINDOW_STAFF, Role.MANAGER)


def window_staff(day: date) -> list[User]:
    """Those with an affiliation as window staff or manager in force on the day, by account name."""
    rows = Affiliation.objects.valid_on(day).filter(role__in=WINDOW_ROLES).select_related("user")
    users = {row.user_id: row.user for row in rows.in_order()}
    return sorted(users.values(), key=lambda user: (user.username, user.pk))
