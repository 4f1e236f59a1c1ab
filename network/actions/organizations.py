"""Organizations: adding, changing, confirming and closing them."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from network.actions.versions import save_once, save_version
from network.codes import Capacity
from network.models import Organization
from network.rules.closing import check_can_close

DUPLICATE = _("同じ名前の機関がすでにあります。名前を確かめてください。")


@transaction.atomic
def add(*, organization: Organization, catchments, by: Actor) -> Organization:
    """A new body, typed by the administrator. Raises Refused for a name that another living body has."""
    save_once(instance=organization, duplicate=DUPLICATE)
    organization.catchments.set(catchments)
    record(EventType.ORGANIZATION_ADDED, by=by, detail=_about(organization))
    return organization


@transaction.atomic
def change(*, organization: Organization, catchments, version: int, fields: list[str], by: Actor) -> None:
    """Save an edit. The city has not confirmed the new text, so 市の確認前 returns. Raises StaleEdit, Refused."""
    organization.verified_on = None
    save_version(instance=organization, version=version, duplicate=DUPLICATE)
    organization.catchments.set(catchments)
    record(EventType.ORGANIZATION_CHANGED, by=by, detail=_about(organization) | {"fields": fields})


@transaction.atomic
def confirm(*, organization: Organization, version: int, by: Actor, on: date) -> None:
    """The city confirms what stands there in this version. Raises StaleEdit when it changed meanwhile."""
    organization.verified_on = on
    save_version(instance=organization, version=version, duplicate=DUPLICATE)
    record(EventType.ORGANIZATION_CONFIRMED, by=by, detail=_about(organization))


@transaction.atomic
def note_capacity(*, organization: Organization, capacity: Capacity, said_by: str, by: Actor, on: date) -> None:
    """Note whether a body can take somebody on, as it has said itself. What the city confirmed stays confirmed."""
    locked = Organization.unscoped.select_for_update(of=("self",)).get(pk=organization.pk)
    locked.capacity, locked.capacity_as_of, locked.capacity_said_by = capacity, on, said_by[:100]
    locked.version += 1
    locked.save(update_fields=["capacity", "capacity_as_of", "capacity_said_by", "version"])
    detail = _about(locked) | {"fields": ["capacity"], "kind": capacity}
    record(EventType.ORGANIZATION_CHANGED, by=by, detail=detail)


@transaction.atomic
def close(*, organization: Organization, until: date, successor: Organization | None, reason: str, by: Actor) -> None:
    """The body ends on a day; what was sent to it stays. Raises Refused for the window and for one already closed."""
    locked = Organization.unscoped.select_for_update(of=("self",)).get(pk=organization.pk)
    check_can_close(organization=locked, until=until, successor=successor)
    locked.valid_until, locked.successor, locked.closing_reason = until, successor, reason
    locked.version += 1
    locked.save()
    successor_id = successor.pk if successor else None
    record(EventType.ORGANIZATION_CLOSED, by=by, detail=_about(locked) | {"successor": successor_id})


def _about(organization: Organization) -> dict:
    return {"organization": organization.pk}
