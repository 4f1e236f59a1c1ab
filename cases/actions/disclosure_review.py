"""The marking of the pages is looked at by a second person."""

from datetime import datetime

from django.db import transaction

from akishima_support.access import Actor
from akishima_support.audit import EventType
from cases.actions.disclosure_requests import lock, save
from cases.models import DisclosureRequest
from cases.rules.disclosure import check_can_review, check_can_submit


@transaction.atomic
def submit(*, request: DisclosureRequest, version: int, by: Actor, at: datetime) -> DisclosureRequest:
    """Ask for a second look, once every page is confirmed. Raises Stale and Refused."""
    locked = lock(request, version)
    check_can_submit(locked)
    locked.submitted_at, locked.submitted_by_id, locked.return_note = at, by.user_id, ""
    return save(locked, EventType.DISCLOSURE_SUBMITTED, by)


@transaction.atomic
def review(
    *, request: DisclosureRequest, version: int, agreed: bool, note: str, by: Actor, at: datetime
) -> DisclosureRequest:
    """Approve the marking, or give it back with what to mend. Raises Stale and Refused."""
    locked = lock(request, version)
    check_can_review(locked, by)
    if agreed:
        locked.approved_at, locked.approved_by_id = at, by.user_id
    else:
        locked.submitted_at = locked.submitted_by = None
        locked.return_note = note
    return save(locked, EventType.DISCLOSURE_REVIEWED, by, {"agreed": agreed})
