"""自分だけのメモ."""

from datetime import datetime

from django.db import transaction

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from cases.models import Case, PrivateNote
from cases.rules.versions import check_fresh


@transaction.atomic
def save(*, case: Case, version: int, text: str, by: Actor, at: datetime) -> PrivateNote:
    """Write one's own page about the case; `version` is 0 where there is none yet. Raises Stale."""
    locked_case = Case.objects.select_for_update(of=("self",)).get(pk=case.pk)
    note = PrivateNote.objects.filter(case=locked_case).first()
    if note is None:
        note = PrivateNote(case=locked_case, person_id=locked_case.person_id, author_id=by.user_id, version=0)
    check_fresh(note, version)
    note.text, note.saved_at = text, at
    note.version += 1
    note.save()
    record(EventType.PRIVATE_NOTE_SAVED, by=by, people=[note.person_id], case=locked_case.case_no)
    return note
