"""Whom to call for a duty by law: registered by the administrator, never known beforehand."""

from django.db import transaction

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from cases.codes.risk import DUTY_KINDS
from cases.models import DutyContact
from cases.rules.versions import check_fresh


def start_list(**_kwargs) -> None:
    """Add an empty row for every duty that has none. Runs after every migration."""
    present = set(DutyContact.unscoped.values_list("kind", flat=True))
    DutyContact.unscoped.bulk_create(DutyContact(kind=kind) for kind in DUTY_KINDS if kind not in present)


@transaction.atomic
def change(*, contact: DutyContact, version: int, fields: dict, by: Actor) -> DutyContact:
    """Register name, number and note. Raises Stale."""
    locked = DutyContact.objects.select_for_update(of=("self",)).get(pk=contact.pk)
    check_fresh(locked, version)
    for name, value in fields.items():
        setattr(locked, name, value)
    locked.version += 1
    locked.save()
    record(EventType.DUTY_CONTACT_CHANGED, by=by, detail={"code": locked.kind})
    return locked
