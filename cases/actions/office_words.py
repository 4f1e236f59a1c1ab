"""The lists of words that are asked about before a text crosses, and that an answer may hold all the same."""

from django.db import transaction

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from cases.models import OfficeWords
from cases.office_words import START, START_HARMLESS
from cases.rules.replies import check_is_harmless
from cases.rules.versions import check_fresh


@transaction.atomic
def change(*, text: str, harmless: str, version: int, by: Actor) -> OfficeWords:
    """Keep the lists, each word once, in the order in which they were written. Raises Stale and Refused."""
    OfficeWords.unscoped.get_or_create(pk=1, defaults={"text": START, "harmless": START_HARMLESS})
    locked = OfficeWords.unscoped.select_for_update().get(pk=1)
    check_fresh(locked, version)
    allowed = _lines(harmless)
    for phrase in allowed:
        check_is_harmless(phrase)
    locked.text, locked.harmless, locked.version = "\n".join(_lines(text)), "\n".join(allowed), version + 1
    locked.save()
    record(EventType.SETTING_CHANGED, by=by, detail={"code": "office_words"})
    return locked


def _lines(text: str) -> list[str]:
    words = [line.strip() for line in text.splitlines() if line.strip()]
    return list(dict.fromkeys(words))
