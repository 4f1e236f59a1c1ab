"""By what the timeline of a case is narrowed."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from cases.codes.case_event import TimelineKind


@dataclass(frozen=True, slots=True)
class TimelineFilter:
    """Empty values narrow nothing. `by` is the number of whoever wrote; `word` stands anywhere in the texts."""

    kinds: frozenset[str] = frozenset()
    since: date | None = None
    until: date | None = None
    by: int | None = None
    word: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether everything is wanted."""
        return self == TimelineFilter()

    def wants(self, kind: TimelineKind) -> bool:
        """Whether entries of this kind are asked for."""
        return not self.kinds or kind in self.kinds

    def narrow(self, rows: QuerySet, *, column: str, author: str, texts: tuple[str, ...]) -> QuerySet:
        """The rows of one kind that are asked for; days are whole days on Japanese clocks."""
        if self.since:
            rows = rows.filter(**{f"{column}__gte": _start(self.since)})
        if self.until:
            rows = rows.filter(**{f"{column}__lt": _start(self.until + timedelta(days=1))})
        if self.by is not None:
            rows = rows.filter(**{author: self.by})
        if self.word:
            anywhere = Q()
            for text in texts:
                anywhere |= Q(**{f"{text}__icontains": self.word})
            rows = rows.filter(anywhere)
        return rows


def _start(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))
