"""受入状況: whether a body can take somebody on, as it says itself or as the city heard it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from network.codes import Capacity, HeardVia
from network.models import Organization
from network.rules.capacity import check_can_note

COLUMNS = ("capacity", "capacity_as_of", "capacity_said_by", "capacity_heard_via")


@dataclass(frozen=True, slots=True)
class Word:
    """What somebody at the body says of a day. `heard_via` is None where the body writes it down itself."""

    capacity: Capacity
    on: date
    said_by: str
    heard_via: HeardVia | None = None


@transaction.atomic
def note(*, organization: Organization, word: Word, by: Actor, at: datetime) -> None:
    """It stands in the directory at once, with who wrote it down. Raises Refused for a word that must not count.

    What the city confirmed of the body stays confirmed.
    """
    locked = Organization.unscoped.select_for_update(of=("self",)).get(pk=organization.pk)
    check_can_note(organization=locked, on=word.on, heard_via=word.heard_via, by=by)
    locked.capacity, locked.capacity_as_of = word.capacity, word.on
    locked.capacity_said_by, locked.capacity_heard_via = word.said_by[:100], word.heard_via or ""
    locked.capacity_noted_at, locked.capacity_noted_by_id = at, by.user_id
    locked.capacity_noted_as = f"{by.organization_name} {by.user_name}"[:300]
    locked.version += 1
    noted = [f"capacity_noted_{name}" for name in ("at", "by", "as")]
    locked.save(update_fields=[*COLUMNS, *noted, "version"])
    detail = {"organization": locked.pk, "fields": ["capacity"], "kind": word.capacity}
    record(EventType.ORGANIZATION_CHANGED, by=by, detail=detail)
