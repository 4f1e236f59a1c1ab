"""How to reach an organization."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from network.actions.versions import save_once, save_version
from network.models import ContactPoint

DUPLICATE = _("この機関には、同じ用途の連絡先がすでにあります。")


@transaction.atomic
def add(*, contact: ContactPoint, by: Actor) -> None:
    """A new contact point. Raises Refused for a purpose that the body has already."""
    save_once(instance=contact, duplicate=DUPLICATE)
    _record(contact, by, [])


@transaction.atomic
def change(*, contact: ContactPoint, version: int, fields: list[str], by: Actor) -> None:
    """Save an edit. Raises StaleEdit, Refused."""
    save_version(instance=contact, version=version, duplicate=DUPLICATE)
    _record(contact, by, fields)


def _record(contact: ContactPoint, by: Actor, fields: list[str]) -> None:
    detail = {"organization": contact.organization_id, "contact": contact.pk, "fields": fields}
    record(EventType.ORGANIZATION_CHANGED, by=by, detail=detail)
