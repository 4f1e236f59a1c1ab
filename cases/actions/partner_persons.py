"""A partner's own record of the person whom its referral is about. The window never reads it, only the packet."""

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from cases.actions.once import once
from cases.models import Person


@once(Person)
def partner_person(*, fields: dict, by: Actor, at: datetime, token: UUID | None = None) -> Person:
    """A new person kept by the organization acted for; the same token gives the same person.

    `fields` are fields of Person, as typed.
    """
    heard_on = timezone.localdate(at) if fields.get("estimated_age") is not None else None
    person = Person.unscoped.create(
        keeper_id=by.organization_id, estimated_on=heard_on, submission_token=token, **fields
    )
    record(EventType.PERSON_CHANGED, by=by, people=[person.pk], detail={"fields": sorted(fields)})
    return person
