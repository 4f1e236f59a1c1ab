"""Affiliations: choosing, giving and ending them."""

from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Refused, Role
from akishima_support.audit import EventType, record
from network.actors import actor_from
from network.models import Affiliation, Organization, User
from network.rules.accounts import check_can_end_affiliation, check_can_give_affiliation, check_role_fits


def choose(*, affiliation: Affiliation) -> None:
    """Write that the person acts for this affiliation from now on."""
    record(EventType.AFFILIATION_CHOSEN, by=actor_from(affiliation))


@transaction.atomic
def give(*, user: User, organization: Organization, role: str, by: Actor, at: datetime) -> Affiliation:
    """A further affiliation from today on. Raises Refused when the role does not fit or is held there already."""
    check_can_give_affiliation(user=user, by=by)
    check_role_fits(role=role, organization=organization)
    try:
        with transaction.atomic():
            given = Affiliation.objects.create(
                user=user, organization=organization, role=role, valid_from=timezone.localdate(at)
            )
    except IntegrityError as same:
        raise Refused(_("この人は、同じ機関・同じ役割の所属をすでに持っています。")) from same
    record(EventType.AFFILIATION_GIVEN, by=by, detail=_detail(given))
    return given


@transaction.atomic
def end(*, affiliation: Affiliation, last_day: date, by: Actor, at: datetime) -> None:
    """End it: today or earlier means at once, a later day means after that day. Raises Refused."""
    lock_administrators()
    affiliation = Affiliation.objects.select_for_update(of=("self",)).get(pk=affiliation.pk)
    check_can_end_affiliation(affiliation=affiliation, last_day=last_day)
    affiliation.valid_until = last_day
    if last_day <= timezone.localdate(at):
        affiliation.ended_at, affiliation.ended_by_id = at, by.user_id
    affiliation.save(update_fields=["valid_until", "ended_at", "ended_by"])
    record(EventType.AFFILIATION_ENDED, by=by, detail=_detail(affiliation) | {"last_day": last_day.isoformat()})


def lock_administrators() -> None:
    """Two administrators who end each other at the same moment come one after the other."""
    list(Affiliation.objects.select_for_update(of=("self",)).filter(role=Role.ADMINISTRATOR).order_by("pk"))


def _detail(affiliation: Affiliation) -> dict:
    return {
        "affiliation": affiliation.pk,
        "user": affiliation.user_id,
        "organization": affiliation.organization_id,
        "role": affiliation.role,
    }
