"""The list of words that are asked about before a text crosses."""

from django.db import transaction

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from cases.models import OfficeWords
from cases.office_words import START
from cases.rules.versions import check_fresh


@transaction.atomic
def change(*, text: str, version: int, by: Actor) -> OfficeWords:
    """Keep the list, each word once, in the order in which they were written. Raises Stale."""
    OfficeWords.unscoped.get_or_create(pk=1, defaults={"text": START})
    locked = OfficeWords.unscoped.select_for_update().get(pk=1)
    check_fresh(locked, version)
    words = [line.strip() for line in text.splitlines() if line.strip()]
    locked.text, locked.version = "\n".join(dict.fromkeys(words)), version + 1
    locked.save()
    record(EventType.SETTING_CHANGED, by=by, detail={"code": "office_words"})
    return locked
