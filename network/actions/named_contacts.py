"""People by profession. Nothing here gives anybody an account or a right."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from network.actions.versions import save_once, save_version
from network.models import NamedContact

DUPLICATE = _("この機関には、同じ職種・同じ氏名の方がすでに載っています。")


@transaction.atomic
def add(*, person: NamedContact, by: Actor) -> None:
    """A further person. Raises Refused for one who stands there already."""
    save_once(instance=person, duplicate=DUPLICATE)
    _record(person, by, [])


@transaction.atomic
def change(*, person: NamedContact, version: int, fields: list[str], by: Actor) -> None:
    """Save an edit; the last day takes the person off the list. Raises StaleEdit, Refused."""
    save_version(instance=person, version=version, duplicate=DUPLICATE)
    _record(person, by, fields)


def _record(person: NamedContact, by: Actor, fields: list[str]) -> None:
    detail = {"organization": person.organization_id, "named_contact": person.pk, "fields": fields}
    record(EventType.ORGANIZATION_CHANGED, by=by, detail=detail)
