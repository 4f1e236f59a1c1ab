"""Meetings as iCalendar (RFC 5545): title, place and time, and nothing of what they are about."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time

from django.utils.translation import gettext as _

from network.activity_codes import MeetingStatus
from network.models import Meeting

LONGEST = 75  # octets of one line, without its end
ZONE = "Asia/Tokyo"
HEAD = (
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//akishima_support//meetings//JA",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "BEGIN:VTIMEZONE",
    f"TZID:{ZONE}",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0900",
    "TZOFFSETTO:+0900",
    "TZNAME:JST",
    "END:STANDARD",
    "END:VTIMEZONE",
)


def calendar_text(meetings: Iterable[Meeting], at: datetime) -> str:
    """The whole file; `at` is the moment at which it is made."""
    lines = [*HEAD]
    for meeting in meetings:
        lines += _event(meeting, at)
    lines.append("END:VCALENDAR")
    return "".join(folded(line) for line in lines)


def folded(line: str) -> str:
    """The line with its end; what is longer than 75 octets goes on in lines that begin with a space."""
    parts, part, room = [], b"", LONGEST
    for character in line:
        octets = character.encode()
        if len(part) + len(octets) > room:
            parts.append(part)
            part, room = b"", LONGEST - 1
        part += octets
    return b"\r\n ".join([*parts, part]).decode() + "\r\n"


def escaped(text: str) -> str:
    """A text value: what would end it or break the line is marked."""
    for found, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\n"), ("\r", "\n"), ("\n", "\\n")):
        text = text.replace(found, written)
    return text


def _event(meeting: Meeting, at: datetime) -> Iterator[str]:
    """What a closed kind is called or where it is may itself say something: it is only a meeting."""
    is_canceled = meeting.status == MeetingStatus.CANCELED
    yield "BEGIN:VEVENT"
    yield f"UID:meeting-{meeting.uid}"
    yield f"DTSTAMP:{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"SEQUENCE:{meeting.version}"
    yield from _times(meeting.held_on, meeting.starts_at, meeting.ends_at)
    yield f"SUMMARY:{escaped(_('会議') if meeting.is_closed_kind else meeting.title)}"
    if meeting.place and not meeting.is_closed_kind:
        yield f"LOCATION:{escaped(meeting.place)}"
    yield f"STATUS:{'CANCELLED' if is_canceled else 'CONFIRMED'}"
    yield "END:VEVENT"


def _times(day: date, start: time | None, finish: time | None) -> Iterator[str]:
    """The hours as far as they are known; the whole day where no beginning is."""
    if start is None:
        yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
        return
    yield f"DTSTART;TZID={ZONE}:{day:%Y%m%d}T{start:%H%M%S}"
    if finish is not None:
        yield f"DTEND;TZID={ZONE}:{day:%Y%m%d}T{finish:%H%M%S}"
