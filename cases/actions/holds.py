"""廃棄の保留: setting and lifting it."""

import uuid
from datetime import datetime

from django.db import transaction

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from cases.actions.once import once
from cases.models import Hold, Person
from cases.rules.holds import check_can_lift


@once(Hold)
def set_hold(*, person: Person, fields: dict, by: Actor, at: datetime, token: uuid.UUID) -> Hold:
    """Let nothing of the person be disposed of. `fields`: reason, note."""
    hold = Hold.unscoped.create(person=person, **fields, set_at=at, set_by_id=by.user_id, submission_token=token)
    record(EventType.HOLD_SET, by=by, people=[person.pk], detail={"kind": hold.reason})
    return hold


@transaction.atomic
def lift(*, hold: Hold, note: str, by: Actor, at: datetime) -> Hold:
    """Lift it, with the reason. Raises Refused when it is lifted already."""
    locked = Hold.objects.select_for_update(of=("self",)).get(pk=hold.pk)
    check_can_lift(locked)
    locked.lifted_at, locked.lifted_by_id, locked.lift_note = at, by.user_id, note
    locked.save()
    record(EventType.HOLD_LIFTED, by=by, people=[locked.person_id], detail={"kind": locked.reason})
    return locked
