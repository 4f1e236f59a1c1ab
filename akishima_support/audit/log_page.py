"""One page of the log, ready to print."""

from dataclasses import dataclass

from django.http import QueryDict

from akishima_support.access import Role
from akishima_support.audit.models import AuditEvent, AuditEventQuerySet
from akishima_support.audit.presenters import particulars, sentence

PAGE = 100
VIEWERS = 200
LONGEST_NUMBER = 18


@dataclass(frozen=True, slots=True)
class LogRow:
    """One event."""

    event: AuditEvent
    sentence: str
    particulars: list[tuple[str, str]]
    role: str


@dataclass(frozen=True, slots=True)
class LogPage:
    """Rows, and the address of the page with older ones."""

    rows: list[LogRow]
    older_url: str
    viewers: list[dict] | None = None


def log_page(events: AuditEventQuerySet, asked: QueryDict, *, about_people: bool = False) -> LogPage:
    """The page after the key `before`; a key that is no number starts at the newest. One query, no COUNT.

    Where people were asked for, a second one says who is behind all of these events.
    """
    viewers = list(events.by_viewer()[:VIEWERS]) if about_people else None
    before = asked.get("before", "")
    if before.isascii() and before.isdecimal() and len(before) <= LONGEST_NUMBER:
        events = events.filter(pk__lt=int(before))
    found = list(events[: PAGE + 1])
    older_url = _older_url(asked, found[PAGE - 1].pk) if len(found) > PAGE else ""
    return LogPage([_row(event) for event in found[:PAGE]], older_url, viewers)


def _older_url(asked: QueryDict, key: int) -> str:
    query = asked.copy()
    query["before"] = key
    return f"?{query.urlencode()}"


def _row(event: AuditEvent) -> LogRow:
    role = str(Role(event.role).label) if event.role in Role.values else ""
    return LogRow(event, sentence(event), particulars(event), role)
