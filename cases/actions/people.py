"""Making the record of a person, inside the transaction of whatever needs one."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from akishima_support.access import Actor
from cases.models import Person


@dataclass(frozen=True)
class NewPerson:
    """Somebody to make a record of: fields of Person as typed, and why it is nobody known who looks alike."""

    fields: dict
    as_new: str = ""


@transaction.atomic(savepoint=False)
def make_person(*, fields: dict, by: Actor, on: date) -> Person:
    """A new person kept by the organization acted for. `fields` are fields of Person, as typed."""
    return Person.unscoped.create(keeper_id=by.organization_id, **with_estimate_day(fields, on))


def with_estimate_day(fields: dict, on: date, before: Person | None = None) -> dict:
    """The fields with the day on which an estimated age was heard: today, or as before while the age is the same."""
    age = fields.get("estimated_age")
    if age is None:
        return fields | {"estimated_on": None}
    heard = before.estimated_on if before is not None and before.estimated_age == age else None
    return fields | {"estimated_on": heard or on}
