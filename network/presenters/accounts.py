"""Accounts and invitations as the administrator's pages show them."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import Prefetch
from django.urls import reverse
from django.utils import timezone

from akishima_support.access import Actor, Role, Side
from network.models import Affiliation, Invitation, User
from network.rules.accounts import can_give_affiliation

PAGE = 50


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One person of the list, with the affiliations that have not ended."""

    user: User
    affiliations: list[Affiliation]
    is_other: bool
    can_give: bool


@dataclass(frozen=True, slots=True)
class AccountPage:
    """Rows, and the key of the next page."""

    rows: list[AccountRow]
    next_after: int | None


def account_page(*, ended: bool, after: str, by: Actor) -> AccountPage:
    """Accounts in the order of their numbers; three queries, whatever the number of rows."""
    users = User.objects.filter(is_active=not ended).order_by("pk").prefetch_related(_affiliations())
    if after.isascii() and after.isdecimal() and len(after) < 19:
        users = users.filter(pk__gt=int(after))
    found = list(users[: PAGE + 1])
    next_after = found[PAGE - 1].pk if len(found) > PAGE else None
    return AccountPage([_row(user, by) for user in found[:PAGE]], next_after)


def open_invitations(moment: datetime) -> list[Invitation]:
    """Those that can still be used; the newest 100."""
    found = Invitation.objects.open_at(moment).select_related("organization")
    return list(found.newest_first()[:100])


def invitation_link(request, invitation: Invitation, token: str) -> str:
    """The address to hand over, at the entrance that the role comes in by."""
    path = reverse("network:invitation_accept", args=[token])
    role = invitation.role or next((each.role for each in invitation.account.affiliations.all()), "")
    base = settings.ENTRANCE_URLS.get(Role(role).side if role else Side.STAFF, "")
    return base.rstrip("/") + path if base else request.build_absolute_uri(path)


def _affiliations() -> Prefetch:
    found = Affiliation.objects.select_related("organization").in_order()
    return Prefetch("affiliations", found, to_attr="all_affiliations")


def _row(user: User, by: Actor) -> AccountRow:
    today = timezone.localdate()
    kept = [each for each in user.all_affiliations if not each.has_ended_on(today)]
    return AccountRow(user, kept, user.pk != by.user_id, can_give_affiliation(user=user, by=by))
