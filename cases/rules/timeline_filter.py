"""By what the timeline of a case is narrowed."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from akishima_support.access import current_actor
from cases.codes.case import Counterpart
from cases.codes.case_event import TimelineKind
from cases.codes.consultation import AGENCIES, FAMILY, Relation


@dataclass(frozen=True, slots=True)
class TimelineFilter:
    """Empty values narrow nothing. `by` is the number of whoever wrote; `word` stands anywhere in the texts.

    `counterpart` (a code of Counterpart) leaves out what is not a contact with anybody.
    """

    kinds: frozenset[str] = frozenset()
    since: date | None = None
    until: date | None = None
    by: int | None = None
    word: str = ""
    counterpart: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether everything is wanted."""
        return self == TimelineFilter()

    def wants(self, kind: TimelineKind) -> bool:
        """Whether entries of this kind are asked for."""
        return (not self.kinds or kind in self.kinds) and (
            not self.counterpart or self.counterpart in CONTACTS.get(kind, {})
        )

    def narrow(self, rows: QuerySet, kind: TimelineKind | None, *, column: str, author: str, texts: tuple) -> QuerySet:
        """The rows of one kind that are asked for; days are whole days on Japanese clocks."""
        if self.counterpart:
            rows = rows.filter(CONTACTS[kind][self.counterpart])
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
            if kind == TimelineKind.REFERRAL:  # what another body hid is not found either
                rows = rows.exclude(~Q(organization_id=current_actor().organization_id), is_hidden=True)
        return rows


def _relations(*relations: Relation) -> Q:
    return Q(relation__in=relations)


# With whom the contacts of each kind are; the relation of who calls is finer than that of a record.
CONTACTS: dict[TimelineKind, dict[str, Q]] = {
    TimelineKind.CONSULTATION: {
        Counterpart.SELF: _relations(Relation.SELF),
        Counterpart.FAMILY: _relations(*FAMILY),
        Counterpart.AGENCY: _relations(*AGENCIES),
        Counterpart.OTHER: _relations(*set(Relation) - {Relation.SELF, *FAMILY, *AGENCIES}),
    },
    TimelineKind.RECORD: {code: Q(counterpart=code) for code in Counterpart},
    TimelineKind.REFERRAL: {Counterpart.AGENCY: Q()},
}


def _start(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))
