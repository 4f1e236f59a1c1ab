"""How fresh what stands in the directory is: when it turns gray, and when the yearly confirmation is due."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Exists, OuterRef
from django.utils import timezone

from akishima_support.access import Role
from akishima_support.japanese.months import months_before
from network.codes import OrganizationKind
from network.models import Affiliation, Organization
from network.models.confirmation import last_confirmed


@dataclass(frozen=True, slots=True)
class Numbers:
    """After how many months an entry is old, and in which month the yearly round begins (April: people have moved)."""

    stale_months: int = 12
    round_month: int = 4


_sources: list[Callable[[], Numbers]] = []


def register_numbers(source: Callable[[], Numbers]) -> None:
    """Let an app above say the numbers that the city chose; without one they are as above."""
    _sources[:] = [source]


def numbers() -> Numbers:
    """The numbers in force."""
    return _sources[0]() if _sources else Numbers()


def is_stale(confirmed_at: datetime | None, day: date, months: int) -> bool:
    """Whether nobody has confirmed for so many months, or ever."""
    return confirmed_at is None or timezone.localdate(confirmed_at) < months_before(day, months)


def round_start(day: date, month: int) -> date:
    """The first day of the round that runs on a day."""
    return date(day.year if day.month >= month else day.year - 1, month, 1)


def is_due(confirmed_at: datetime | None, day: date, month: int) -> bool:
    """Whether a body has still to be confirmed in the round that runs."""
    return confirmed_at is None or timezone.localdate(confirmed_at) < round_start(day, month)


def bodies_of_the_round(day: date):
    """Bodies that exist, with `confirmed_at` and `has_account`: whether somebody of theirs can sign in."""
    signs_in = Affiliation.objects.valid_on(day).filter(organization=OuterRef("pk"), role=Role.PARTNER_STAFF)
    living = Organization.unscoped.valid_on(day).exclude(kind=OrganizationKind.ROLE)
    return living.annotate(confirmed_at=last_confirmed(), has_account=Exists(signs_in))


def state_of(organization: Organization) -> str:
    """What everything about the body that is confirmed together looks like now: another text, another state."""
    parts = [("body", organization.pk, organization.version)]
    for name in ("services", "contact_points", "named_contacts", "aliases"):
        rows = getattr(organization, name)(manager="unscoped").order_by("pk")
        parts += [(name, *row) for row in rows.values_list("pk", "version")]
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:32]
