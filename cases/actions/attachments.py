"""添付書類: kept outside the database; the row and the log say what, when and by whom."""

import uuid
from datetime import datetime

from django.db import transaction

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from akishima_support.uploads import Accepted
from akishima_support.uploads.keeping import stored
from cases.actions.case_events import note_event
from cases.actions.once import once
from cases.actions.stored_files import detail_of, take_back
from cases.codes.case_event import CaseEventKind
from cases.models import Attachment, Case, ProgressRecord
from cases.rules.cases import check_is_open


@once(Attachment)
def add(*, entry: ProgressRecord, file: Accepted, note: str, by: Actor, at: datetime, token: uuid.UUID) -> Attachment:
    """Keep the file beside the record; the same submission a second time gives the same row. Raises Refused."""
    case = Case.objects.select_for_update(of=("self",)).get(pk=entry.case_id)
    check_is_open(case)
    with stored(file) as kept:
        attachment = Attachment.unscoped.create(
            record=entry,
            case=case,
            person_id=case.person_id,
            note=note,
            added_at=at,
            added_by_id=by.user_id,
            submission_token=token,
            **kept,
        )
        text = "　".join(filter(None, [attachment.name, note]))
        note_event(CaseEventKind.ATTACHMENT_ADDED, case, by=by, at=at, text=text, about=entry.uid)
        _record(EventType.ATTACHMENT_ADDED, attachment, by)
    return attachment


@transaction.atomic
def remove(*, attachment: Attachment, reason: str, by: Actor, at: datetime) -> Attachment:
    """Take back what was attached by mistake: the bytes go, the row stays with the reason. Raises Refused."""
    locked = Attachment.objects.select_for_update(of=("self",)).select_related("case", "record").get(pk=attachment.pk)
    check_is_open(locked.case)
    take_back(locked, reason=reason, by=by, at=at)
    text = f"{locked.name}　{reason}"
    note_event(CaseEventKind.ATTACHMENT_REMOVED, locked.case, by=by, at=at, text=text, about=locked.record.uid)
    _record(EventType.ATTACHMENT_REMOVED, locked, by)
    return locked


def _record(type: EventType, attachment: Attachment, by: Actor) -> None:
    record(type, by=by, people=[attachment.person_id], case=attachment.case.case_no, detail=detail_of(attachment))
