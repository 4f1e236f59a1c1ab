"""Anonymous threads (S6): consultations without a person, by what they were called, by topic and by time."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from cases.models import Consultation
from cases.rules.search_names import NEWEST, find_consulters
from cases.rules.search_words import Words

_LOOKED_AT = 500


@dataclass(frozen=True)
class Unnamed:
    """What is known of the call that is looked for; empty means any. `after` is the number of the last row seen."""

    topic: str = ""
    since: date | None = None
    until: date | None = None
    after: int = NEWEST


def find_unnamed(wanted: Unnamed, words: Words, at_most: int) -> list[int]:
    """Numbers of consultations, newest first."""
    rows = Consultation.objects.filter(person=None, pk__lt=wanted.after)
    if words.key:
        rows = rows.filter(pk__in=find_consulters(words, wanted.after, _LOOKED_AT))
    if wanted.topic:
        rows = rows.filter(topics__topic=wanted.topic)
    if wanted.since:
        rows = rows.filter(received_at__gte=_midnight(wanted.since))
    if wanted.until:
        rows = rows.filter(received_at__lt=_midnight(wanted.until + timedelta(days=1)))
    return list(rows.order_by("-pk").values_list("pk", flat=True)[:at_most])


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
