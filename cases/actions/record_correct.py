"""訂正: the record says what is right now, and what it said before is kept beside it."""

from datetime import date, datetime

from django.db import transaction

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from cases.actions.case_events import note_event
from cases.codes.case_event import CaseEventKind
from cases.models import Case, ProgressRecord, RecordRevision
from cases.rules.cases import check_is_open
from cases.rules.versions import check_fresh


@transaction.atomic
def correct(
    *, entry: ProgressRecord, version: int, fields: dict, reason: str, by: Actor, at: datetime
) -> ProgressRecord:
    """Put `fields` in place of what is there (`joint_organizations` is a list).

    Raises Stale, and Refused for a case that has ended.
    """
    case = Case.objects.select_for_update(of=("self",)).get(pk=entry.case_id)
    check_is_open(case)
    locked = ProgressRecord.objects.select_for_update(of=("self",)).get(pk=entry.pk)
    check_fresh(locked, version)
    fields = dict(fields)
    bodies = fields.pop("joint_organizations")
    changed = [name for name, value in fields.items() if getattr(locked, name) != value]
    RecordRevision.unscoped.create(
        record=locked,
        case=case,
        person_id=case.person_id,
        number=locked.version,
        content={name: _plain(getattr(locked, name)) for name in fields},
        reason=reason,
        replaced_at=at,
        replaced_by_id=by.user_id,
    )
    for name, value in fields.items():
        setattr(locked, name, value)
    locked.joint_organizations.set(bodies)
    locked.corrected_at, locked.corrected_by_id = at, by.user_id
    locked.version += 1
    locked.save()
    note_event(CaseEventKind.RECORD_CORRECTED, case, by=by, at=at, text=reason, about=locked.uid)
    record(EventType.RECORD_CORRECTED, by=by, people=[case.person_id], case=case.case_no, detail={"fields": changed})
    return locked


def _plain(value):
    return value.isoformat() if isinstance(value, date) else value
