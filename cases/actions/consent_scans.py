"""同意書の写し: kept outside the database; the row and the log say what, when and by whom."""

import hashlib
import uuid
from datetime import datetime
from functools import partial

from django.db import transaction
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from akishima_support.uploads import Accepted, store
from cases.actions.once import once
from cases.models import Consent, ConsentScan


@once(ConsentScan)
def add(*, consent: Consent, file: Accepted, note: str, by: Actor, at: datetime, token: uuid.UUID) -> ConsentScan:
    """Keep the file beside the consent; the same submission a second time gives the same row."""
    stored = store.put(file.data)
    try:
        scan = ConsentScan.unscoped.create(
            consent=consent,
            person_id=consent.person_id,
            name=file.name,
            note=note,
            kind=file.kind,
            size=len(file.data),
            sha256=hashlib.sha256(file.data).hexdigest(),
            stored_name=stored,
            added_at=at,
            added_by_id=by.user_id,
            submission_token=token,
        )
        _record(EventType.ATTACHMENT_ADDED, scan, by)
    except BaseException:
        store.drop(stored)
        raise
    return scan


@transaction.atomic
def remove(*, scan: ConsentScan, reason: str, by: Actor, at: datetime) -> ConsentScan:
    """Take back what was attached by mistake: the bytes go, the row stays with the reason. Raises Refused."""
    locked = ConsentScan.unscoped.select_for_update(of=("self",)).get(pk=scan.pk)
    if locked.removed_at is not None:
        raise Refused(_("この書類は、もう取り消されています。"))
    transaction.on_commit(partial(store.drop, locked.stored_name))
    locked.removed_at, locked.removed_by_id, locked.removal_reason = at, by.user_id, reason
    locked.stored_name = ""
    locked.save()
    _record(EventType.ATTACHMENT_REMOVED, locked, by)
    return locked


def _record(type: EventType, scan: ConsentScan, by: Actor) -> None:
    detail = {"kind": scan.kind, "size": scan.size, "sha256": scan.sha256}
    record(type, by=by, people=[scan.person_id], detail=detail)
