"""支援経過: what was done, with the next check and an observation in the same breath."""

import uuid
from datetime import datetime

from django.utils import timezone

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from cases.actions.case_events import note_observation
from cases.actions.once import once
from cases.models import Case, GoingOutObservation, ProgressRecord
from cases.rules.cases import check_is_open
from network.actions.materials import take_copies


@once(ProgressRecord)
def add(*, case: Case, fields: dict, extra: dict, by: Actor, at: datetime, token: uuid.UUID) -> ProgressRecord:
    """Add one entry; the same submission a second time gives the same row. Raises Refused for a closed case.

    `fields` may hold a list of `joint_organizations`, and a `leaflet`, which is taken from the stock. `extra` may hold
    `level` (of going out, with the informant of the entry) and `next_check_on`.
    """
    locked = Case.objects.select_for_update(of=("self",)).get(pk=case.pk)
    check_is_open(locked)
    made = {"case": locked, "person_id": locked.person_id, "recorded_at": at, "recorded_by_id": by.user_id}
    bodies = fields.get("joint_organizations", [])
    values = {name: value for name, value in fields.items() if name != "joint_organizations"}
    entry = ProgressRecord.unscoped.create(**made, submission_token=token, **values)
    entry.joint_organizations.set(bodies)
    if entry.leaflet is not None:
        take_copies(material=entry.leaflet, count=entry.left_count or 1)
    who = {"by": by, "people": [locked.person_id], "case": locked.case_no}
    record(EventType.RECORD_ADDED, **who, detail={"method": entry.method, "result": entry.result})
    day = timezone.localdate(entry.occurred_at)
    if extra.get("level"):
        how = {"level": extra["level"], "informant": entry.informant}
        note_observation(GoingOutObservation.unscoped.create(**made, observed_on=day, **how), by)
        record(EventType.OBSERVATION_ADDED, **who, detail={"level": extra["level"]})
    _carry_on(locked, day, extra.get("next_check_on"), who)
    return entry


def _carry_on(case: Case, day, next_check_on, who: dict) -> None:
    case.last_activity_on = max(case.last_activity_on, day)
    if next_check_on is not None:
        case.next_check_on = next_check_on
        record(EventType.NEXT_CHECK_SET, **who)
    case.version += 1
    case.save()
