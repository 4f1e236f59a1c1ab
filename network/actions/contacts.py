"""How to reach an organization."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from network.actions.confirmations import note_saved
from network.actions.versions import save_once, save_version
from network.models import ContactPoint

DUPLICATE = _("この機関には、同じ用途の連絡先がすでにあります。")


@transaction.atomic
def add(*, contact: ContactPoint, by: Actor, at: datetime) -> None:
    """A new contact point. Raises Refused for a purpose that the body has already."""
    save_once(instance=contact, duplicate=DUPLICATE)
    note_saved(contact=contact, by=by, at=at)
    _record(contact, by, [])


@transaction.atomic
def change(*, contact: ContactPoint, version: int, fields: list[str], by: Actor, at: datetime) -> None:
    """Save an edit. Raises StaleEdit, Refused."""
    save_version(instance=contact, version=version, duplicate=DUPLICATE)
    note_saved(contact=contact, by=by, at=at)
    _record(contact, by, fields)


@transaction.atomic
def end(*, contact: ContactPoint, version: int, by: Actor, on: date) -> None:
    """Nobody is reached there any more; the row stays. Raises StaleEdit, Refused when it is ended already."""
    if contact.ended_on is not None:
        raise Refused(_("この連絡先は、すでに使わないことになっています。"))
    contact.ended_on = on
    save_version(instance=contact, version=version, duplicate=DUPLICATE)
    _record(contact, by, ["ended_on"])


def _record(contact: ContactPoint, by: Actor, fields: list[str]) -> None:
    detail = {"organization": contact.organization_id, "contact": contact.pk, "fields": fields}
    record(EventType.ORGANIZATION_CHANGED, by=by, detail=detail)
