"""Confirming what the directory holds, once a year or whenever an entry is saved."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from network.actions.versions import StaleEdit
from network.models import Confirmation, ContactPoint, Organization, ServiceOffering
from network.rules.approval import has_to_ask
from network.rules.freshness import state_of


def note_saved(*, service: ServiceOffering | None = None, contact: ContactPoint | None = None, by: Actor, at: datetime):
    """Whoever saves an entry says that it is so now; part of a larger action."""
    organization_id = (service or contact).organization_id
    _note(organization_id, by, at, service=service, contact=contact)


def note_whole(*, organization: Organization, said_by: str = "", by: Actor, at: datetime) -> None:
    """All that stands about a body is right; part of a larger action."""
    _note(organization.pk, by, at, said_by=said_by)


@transaction.atomic
def confirm_whole(*, organization: Organization, seen: str, said_by: str, by: Actor, at: datetime) -> None:
    """変わりありません: what stood on the page is right. Raises StaleEdit when any of it changed meanwhile.

    Where the administrator asked the body (`said_by`), the city has confirmed it too. A second click of the same day
    adds nothing.
    """
    locked = Organization.unscoped.select_for_update(of=("self",)).get(pk=organization.pk)
    if state_of(locked) != seen:
        raise StaleEdit(locked)
    if not has_to_ask(by) and not said_by:
        raise Refused(_("だれに確かめたかを入力してください。"))
    if _confirmed_today(locked, by, at):
        return
    note_whole(organization=locked, said_by=said_by, by=by, at=at)
    if not has_to_ask(by):
        _confirm_for_the_city(locked, at)
    record(EventType.ORGANIZATION_CONFIRMED, by=by, detail={"organization": locked.pk, "whole": True})


def _confirmed_today(organization: Organization, by: Actor, at: datetime) -> bool:
    rows = Confirmation.unscoped.whole().filter(organization=organization, confirmed_by_id=by.user_id)
    newest = rows.newest_first().first()
    return newest is not None and timezone.localdate(newest.confirmed_at) == timezone.localdate(at)


def _confirm_for_the_city(organization: Organization, at: datetime) -> None:
    day = timezone.localdate(at)
    Organization.unscoped.filter(pk=organization.pk).update(verified_on=day)
    organization.services(manager="unscoped").filter(ended_on=None).update(verified_on=day)
    organization.contact_points(manager="unscoped").filter(ended_on=None).update(verified_on=day)


def _note(organization_id: int, by: Actor, at: datetime, **of) -> None:
    Confirmation.unscoped.create(
        organization_id=organization_id,
        confirmed_at=at,
        confirmed_by_id=by.user_id,
        confirmed_as=f"{by.organization_name} {by.user_name}"[:300],
        **of,
    )
