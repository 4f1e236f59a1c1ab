"""What an organization offers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from network.actions.change_requests import lock_body, propose
from network.actions.confirmations import note_saved
from network.actions.versions import save_once, save_version
from network.models import CatchmentArea, ServiceOffering
from network.rules.approval import AREAS, has_to_ask, put_values, values_of

DUPLICATE = _("この機関には、同じ名前の支援メニューがすでにあります。")


@dataclass(frozen=True, slots=True)
class Beside:
    """What is typed beside the columns of a service: its areas, and what the body tells the city about the change."""

    catchments: Iterable[CatchmentArea] = ()
    words: str = ""


@transaction.atomic
def add(*, service: ServiceOffering, beside: Beside, by: Actor, at: datetime) -> None:
    """A new service. Raises Refused for one that the body offers already.

    Where the body itself adds it, for whom it is stays unsaid until the administrator approves.
    """
    lock_body(service.organization_id)
    asked = _held_back(service, beside, by, ServiceOffering())
    save_once(instance=service, duplicate=DUPLICATE)
    _record(service, by, {"service_added": service.pk})
    _finish(service, [] if asked else beside.catchments, by, at)
    if asked:
        propose(target=service, after=asked, words=beside.words, by=by, at=at)


@transaction.atomic
def change(
    *, service: ServiceOffering, beside: Beside, version: int, fields: list[str], by: Actor, at: datetime
) -> None:
    """Save an edit. Raises StaleEdit when it changed meanwhile, Refused for a name that the body offers already.

    Where the body itself edits, for whom it is stays as it was, and becomes a request.
    """
    lock_body(service.organization_id)
    stored = ServiceOffering.unscoped.get(pk=service.pk)
    asked = _held_back(service, beside, by, stored)
    if not asked:
        service.verified_on = None
    save_version(instance=service, version=version, duplicate=DUPLICATE)
    _record(service, by, {"service_changed": service.pk, "fields": fields})
    _finish(service, None if asked else beside.catchments, by, at)
    if asked:
        propose(target=service, after=asked, words=beside.words, by=by, at=at)


def _held_back(service: ServiceOffering, beside: Beside, by: Actor, stored: ServiceOffering) -> dict | None:
    """What was typed of the columns that need approval; the row itself gets back what is stored. None for the city."""
    if not has_to_ask(by):
        return None
    asked = values_of(service, beside.catchments)
    put_values(service, {name: getattr(stored, name) for name in asked if name != AREAS})
    return asked


def _finish(service: ServiceOffering, catchments, by: Actor, at: datetime) -> None:
    if catchments is not None:
        service.catchments.set(catchments)
    note_saved(service=service, by=by, at=at)


def _record(service: ServiceOffering, by: Actor, detail: dict) -> None:
    record(EventType.ORGANIZATION_CHANGED, by=by, detail={"organization": service.organization_id} | detail)


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
    _record(locked, by, {"service_ended": locked.pk})
