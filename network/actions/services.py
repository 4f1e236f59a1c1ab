"""What an organization offers."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from network.actions.versions import save_once, save_version
from network.models import ServiceOffering

DUPLICATE = _("この機関には、同じ名前の支援メニューがすでにあります。")


@transaction.atomic
def add(*, service: ServiceOffering, catchments, by: Actor) -> None:
    """A new service. Raises Refused for one that the body offers already."""
    save_once(instance=service, duplicate=DUPLICATE)
    service.catchments.set(catchments)
    record(
        EventType.ORGANIZATION_CHANGED,
        by=by,
        detail={"organization": service.organization_id, "service_added": service.pk},
    )


@transaction.atomic
def change(*, service: ServiceOffering, catchments, version: int, fields: list[str], by: Actor) -> None:
    """Save an edit. Raises StaleEdit when it changed meanwhile, Refused for a name that the body offers already."""
    service.verified_on = None
    save_version(instance=service, version=version, duplicate=DUPLICATE)
    service.catchments.set(catchments)
    record(
        EventType.ORGANIZATION_CHANGED,
        by=by,
        detail={"organization": service.organization_id, "service_changed": service.pk, "fields": fields},
    )


@transaction.atomic
def end(*, service: ServiceOffering, on: date, by: Actor) -> None:
    """The service is offered until that day. Raises Refused when it is ended already or has not begun by then."""
    locked = ServiceOffering.unscoped.select_for_update(of=("self",)).get(pk=service.pk)
    if locked.ended_on is not None:
        raise Refused(_("この支援メニューはすでに終了しています。"))
    if locked.started_on and on < locked.started_on:
        raise Refused(_("終了日が開始日より前になっています。"))
    locked.ended_on = on
    locked.version += 1
    locked.save()
    record(
        EventType.ORGANIZATION_CHANGED,
        by=by,
        detail={"organization": locked.organization_id, "service_ended": locked.pk},
    )
