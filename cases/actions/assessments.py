"""インテーク・アセスメントシート: a draft, saved as often as needed, then fixed."""

import uuid
from datetime import datetime

from django.db import transaction
from django.db.models import Max

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from cases.actions.case_events import note_event
from cases.actions.once import once
from cases.codes.case_event import CaseEventKind
from cases.models import Assessment, Case
from cases.rules.sheets import check_can_begin_assessment, check_is_draft
from cases.rules.versions import check_fresh


@once(Assessment)
def begin(*, case: Case, fields: dict, by: Actor, at: datetime, token: uuid.UUID) -> Assessment:
    """A new version as a draft; the same submission a second time gives the same row. Raises Refused."""
    locked = Case.objects.select_for_update(of=("self",)).get(pk=case.pk)
    check_can_begin_assessment(locked)
    number = Assessment.unscoped.filter(case=locked).aggregate(last=Max("number"))["last"] or 0
    assessment = Assessment.unscoped.create(
        case=locked,
        person_id=locked.person_id,
        number=number + 1,
        recorded_at=at,
        recorded_by_id=by.user_id,
        submission_token=token,
        **fields,
    )
    _record(EventType.ASSESSMENT_SAVED, assessment, by)
    return assessment


@transaction.atomic
def save(*, assessment: Assessment, version: int, fields: dict, by: Actor, at: datetime) -> Assessment:
    """Write the draft. Raises Stale, and Refused once it is fixed."""
    locked = _locked(assessment)
    check_is_draft(locked)
    check_fresh(locked, version)
    for name, value in fields.items():
        setattr(locked, name, value)
    locked.recorded_at, locked.recorded_by_id = at, by.user_id
    return _save(EventType.ASSESSMENT_SAVED, locked, by)


@transaction.atomic
def fix(*, assessment: Assessment, version: int, by: Actor, at: datetime) -> Assessment:
    """Keep the draft as it stands, for good. Raises Stale, and Refused once it is fixed."""
    locked = _locked(assessment)
    check_is_draft(locked)
    check_fresh(locked, version)
    locked.fixed_at, locked.fixed_by_id = at, by.user_id
    about, detail = locked.uid, {"number": locked.number}
    note_event(CaseEventKind.ASSESSMENT_FIXED, locked.case, by=by, at=at, about=about, detail=detail)
    return _save(EventType.ASSESSMENT_FIXED, locked, by)


def _locked(assessment: Assessment) -> Assessment:
    rows = Assessment.objects.select_for_update(of=("self",)).select_related("case")
    return rows.get(pk=assessment.pk)


def _save(type: EventType, assessment: Assessment, by: Actor) -> Assessment:
    assessment.version += 1
    assessment.save()
    _record(type, assessment, by)
    return assessment


def _record(type: EventType, assessment: Assessment, by: Actor) -> None:
    case = assessment.case
    record(type, by=by, people=[case.person_id], case=case.case_no, detail={"number": assessment.number})
