"""同意書の写し: kept outside the database; the row and the log say what, when and by whom."""

import uuid
from datetime import datetime

from django.db import transaction

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from akishima_support.uploads import Accepted
from akishima_support.uploads.keeping import stored
from cases.actions.once import once
from cases.actions.stored_files import detail_of, take_back
from cases.models import Consent, ConsentScan


@once(ConsentScan)
def add(*, consent: Consent, file: Accepted, note: str, by: Actor, at: datetime, token: uuid.UUID) -> ConsentScan:
    """Keep the file beside the consent; the same submission a second time gives the same row."""
    with stored(file) as kept:
        scan = ConsentScan.unscoped.create(
            consent=consent,
            person_id=consent.person_id,
            note=note,
            added_at=at,
            added_by_id=by.user_id,
            submission_token=token,
            **kept,
        )
        _record(EventType.ATTACHMENT_ADDED, scan, by)
    return scan


@transaction.atomic
def remove(*, scan: ConsentScan, reason: str, by: Actor, at: datetime) -> ConsentScan:
    """Take back what was attached by mistake: the bytes go, the row stays with the reason. Raises Refused."""
    locked = ConsentScan.unscoped.select_for_update(of=("self",)).get(pk=scan.pk)
    take_back(locked, reason=reason, by=by, at=at)
    _record(EventType.ATTACHMENT_REMOVED, locked, by)
    return locked


def _record(type: EventType, scan: ConsentScan, by: Actor) -> None:
    record(type, by=by, people=[scan.person_id], detail=detail_of(scan))
