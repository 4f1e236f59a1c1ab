"""The timeline of a case: every kind of entry merged by time, one question to the database per kind.

The rarer kinds are events, which one statement reads together (ADR 0018).
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from cases.models import Case
from cases.presenters.timeline_entries import Entry
from cases.presenters.timeline_kinds import EVENTS, KINDS, PER_PAGE, Kind, event_kinds
from cases.rules.timeline_filter import TimelineFilter

ALL = TimelineFilter()


@dataclass(frozen=True)
class Timeline:
    """Entries, newest first; `older` is the moment to ask for next, empty at the end."""

    entries: list[Entry]
    older: str


def timeline(case: Case, before: str, wanted: TimelineFilter = ALL, per_kind: int = PER_PAGE) -> Timeline:
    """The timeline up to the moment `before` (now when it is empty or cannot be read).

    Of each kind at most `per_kind` entries are loaded. Where one kind has more, the page ends there for all kinds, so
    that no gap can hide between two of them.
    """
    end = _moment(before)
    kinds = [_entries(kind, case, end, wanted, per_kind) for kind in _asked_for(wanted)]
    boundary = max((more for _found, more in kinds if more is not None), default=None)
    entries = [entry for found, _more in kinds for entry in found if boundary is None or entry.moment > boundary]
    entries.sort(key=lambda entry: entry.moment, reverse=True)
    return Timeline(entries, boundary.isoformat() if boundary else "")


def _asked_for(wanted: TimelineFilter) -> list[Kind]:
    found = [kind for kind in KINDS if kind is not EVENTS and wanted.wants(kind.name)]
    return [*found, EVENTS] if event_kinds(wanted) else found


def _entries(
    kind: Kind, case: Case, end: datetime | None, wanted: TimelineFilter, per_kind: int
) -> tuple[list[Entry], datetime | None]:
    """Entries of one kind, and the moment of the first that is left out."""
    number = getattr(case, kind.of)
    if end is None and wanted.is_empty and per_kind == PER_PAGE:
        rows = kind.newest.rows(number=number)
    else:
        rows = _rows(kind, number, end, wanted)[: per_kind + 1]
    entries = [kind.make(row) for row in rows]
    more = entries[per_kind].moment if len(entries) > per_kind else None
    return entries, more


def _rows(kind: Kind, number: int, end: datetime | None, wanted: TimelineFilter) -> QuerySet:
    rows = wanted.narrow(kind.rows(number), kind.name, column=kind.column, author=kind.author, texts=kind.texts)
    if kind is EVENTS and wanted.kinds:
        rows = rows.filter(kind__in=event_kinds(wanted))
    if end is not None:
        rows = rows.filter(**{f"{kind.column}__lte": end})
    return kind.newest_first(rows)


def _moment(text: str) -> datetime | None:
    try:
        moment = parse_datetime(text)
        return moment.astimezone(UTC) if moment is not None and timezone.is_aware(moment) else None
    except (ValueError, OverflowError):  # the last of them where the years end
        return None
