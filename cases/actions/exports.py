"""Taking a list of cases out: asking, agreeing, handing over."""

import hashlib
from datetime import datetime
from uuid import UUID

from django.db import transaction

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from cases.actions.case_events import note_export
from cases.actions.once import once
from cases.models import Case, ExportRequest
from cases.rules.exports import check_can_decide, check_can_hand_over, check_size


@once(ExportRequest)
def request_export(*, fields: dict, rows: int, by: Actor, at: datetime, token: UUID) -> ExportRequest:
    """Ask. `fields`: conditions and purpose. Raises Refused for nothing and for too much."""
    check_size(rows)
    request = ExportRequest.unscoped.create(
        **fields, rows=rows, requested_at=at, requested_by_id=by.user_id, submission_token=token
    )
    record(EventType.EXPORT_REQUESTED, by=by, reason=request.purpose, detail=_detail(request))
    return request


@transaction.atomic
def decide(*, request: ExportRequest, agreed: bool, by: Actor, at: datetime) -> ExportRequest:
    """Agree or not, as somebody other than whoever asked. Raises Refused."""
    locked = ExportRequest.objects.select_for_update().get(pk=request.pk)
    check_can_decide(locked, by)
    if agreed:
        locked.approved_at, locked.approved_by_id = at, by.user_id
    else:
        locked.refused_at, locked.refused_by_id = at, by.user_id
    locked.save()
    record(EventType.EXPORT_DECIDED, by=by, detail=_detail(locked) | {"agreed": agreed})
    return locked


@transaction.atomic
def hand_over(*, request: ExportRequest, content: bytes, cases: list[Case], by: Actor, at: datetime) -> ExportRequest:
    """Note what leaves: how many rows, and the sum of the file. Raises Refused."""
    locked = ExportRequest.objects.select_for_update().get(pk=request.pk)
    check_can_hand_over(locked, len(cases), by, at)
    locked.handed_over_at, locked.handed_over_sha256 = at, hashlib.sha256(content).hexdigest()
    locked.save()
    note_export(cases, by=by, at=at, rows=len(cases))
    people = [case.person_id for case in cases]
    detail = _detail(locked) | {"rows": len(people), "sha256": locked.handed_over_sha256}
    record(EventType.EXPORT_HANDED_OVER, by=by, people=people, reason=locked.purpose, detail=detail)
    return locked


def _detail(request: ExportRequest) -> dict:
    return {"export": str(request.uid), "conditions": request.conditions, "rows": request.rows}
