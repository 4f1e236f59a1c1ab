"""Making an anonymized sheet, having it read by a second person, showing it to a sitting, and closing it.

Events about the words name the person and not the sheet; events about the sheet name the sheet and nobody: so the log
does not say which case a sheet came from either.
"""

from collections.abc import Iterable
from datetime import date, datetime
from string import ascii_uppercase
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from cases.actions.once import once
from cases.models import Case, CaseSummaryOrigin
from cases.rules import case_summaries as rules
from cases.rules.sheet_lint import TEXTS, known_of, refusals
from cases.rules.versions import check_fresh
from network.models import CaseSummary, Meeting
from network.sheet_codes import SheetStatus


@once(CaseSummaryOrigin)
def write(*, case: Case, meeting: Meeting, fields: dict, by: Actor, at: datetime, token: UUID) -> CaseSummaryOrigin:
    """A draft for the meeting. `fields` are columns of CaseSummary. Raises Refused for words that tell who it is."""
    current = Case.unscoped.select_related("person").select_for_update(of=("self",)).get(pk=case.pk)
    rules.check_can_write(current, meeting, fields["closes_on"])
    _check_words(current, fields)
    summary = CaseSummary.unscoped.create(meeting=meeting, label=_next_label(meeting), **fields)
    origin = CaseSummaryOrigin.unscoped.create(
        case=current,
        person_id=current.person_id,
        summary=summary,
        written_at=at,
        written_by_id=by.user_id,
        submission_token=token,
    )
    _record_words(EventType.SHEET_WRITTEN, origin, by)
    return origin


@transaction.atomic
def change(*, origin: CaseSummaryOrigin, fields: dict, version: int, by: Actor) -> CaseSummaryOrigin:
    """Other words: it is a draft again, for nobody to read. Raises Stale, and Refused for anybody but the writer."""
    current = _locked(origin)
    check_fresh(current, version)
    rules.check_can_change(current, by)
    rules.check_closing(current.summary.meeting, fields["closes_on"])
    _check_words(current.case, fields)
    current.writer_checks, current.reader_checks = [], []
    current.submitted_at = current.submitted_by = current.read_at = current.read_by = None
    _save(current, SheetStatus.DRAFT, **fields)
    _record_words(EventType.SHEET_CHANGED, current, by)
    return current


@transaction.atomic
def submit(*, origin: CaseSummaryOrigin, checks: Iterable[str], version: int, by: Actor, at: datetime) -> None:
    """Ask for a second reader. Raises Stale, and Refused while the writer has not looked for everything."""
    current = _locked(origin)
    check_fresh(current, version)
    rules.check_can_submit(current, checks, by)
    current.writer_checks, current.submitted_at, current.submitted_by_id = sorted(checks), at, by.user_id
    current.returned_at = current.returned_by = None
    _save(current, SheetStatus.WAITING)
    _record_words(EventType.SHEET_SUBMITTED, current, by)


@transaction.atomic
def send_back(*, origin: CaseSummaryOrigin, note: str, version: int, by: Actor, at: datetime) -> None:
    """The second reader wants other words, and says which. Raises Stale and Refused."""
    current = _locked(origin)
    check_fresh(current, version)
    rules.check_can_read(current, by)
    if not note.strip():
        raise Refused(_("どこを直すかを書いてください。"))
    current.returned_at, current.returned_by_id, current.return_note = at, by.user_id, note
    current.writer_checks, current.submitted_at, current.submitted_by = [], None, None
    _save(current, SheetStatus.DRAFT)
    _record_words(EventType.SHEET_RETURNED, current, by)


@transaction.atomic
def let_pass(*, origin: CaseSummaryOrigin, checks: Iterable[str], version: int, by: Actor, at: datetime) -> None:
    """The second reader has looked for everything too. Raises Stale and Refused."""
    current = _locked(origin)
    check_fresh(current, version)
    rules.check_can_read(current, by)
    rules.check_complete(checks)
    _check_words(current.case, {name: getattr(current.summary, name) for name in TEXTS})
    current.reader_checks, current.read_at, current.read_by_id = sorted(checks), at, by.user_id
    current.return_note = ""
    _save(current, SheetStatus.PASSED)
    _record_words(EventType.SHEET_PASSED, current, by)


@transaction.atomic
def show(*, origin: CaseSummaryOrigin, closes_on: date, version: int, by: Actor, at: datetime) -> None:
    """Let the sitting read it until the end of `closes_on`; or move that day. Raises Stale and Refused."""
    current = _locked(origin)
    check_fresh(current, version)
    rules.check_can_show(current, closes_on, timezone.localdate(at))
    current.shown_at, current.shown_by_id = at, by.user_id
    _save(current, SheetStatus.SHOWN, closes_on=closes_on)
    _record_sheet(EventType.SHEET_SHOWN, current.summary, by, {"until": str(closes_on)})


@transaction.atomic
def close(*, origin: CaseSummaryOrigin, version: int, by: Actor, at: datetime) -> None:
    """Nobody of the sitting reads it any more; what nobody has read yet is dropped. Raises Stale and Refused."""
    current = _locked(origin)
    check_fresh(current, version)
    rules.check_can_close(current)
    _close(current, by, at)
    _record_sheet(EventType.SHEET_CLOSED, current.summary, by, {})


def _close(origin: CaseSummaryOrigin, by: Actor, at: datetime) -> None:
    was_read = origin.summary.status in (SheetStatus.PASSED, SheetStatus.SHOWN)
    origin.closed_at, origin.closed_by_id = at, by.user_id
    _save(origin, SheetStatus.CLOSED if was_read else SheetStatus.DROPPED)


def _locked(origin: CaseSummaryOrigin) -> CaseSummaryOrigin:
    rows = CaseSummaryOrigin.unscoped.select_related("case__person", "summary__meeting")
    return rows.select_for_update(of=("self", "summary")).get(pk=origin.pk)


def _save(origin: CaseSummaryOrigin, status: SheetStatus, **columns) -> None:
    """The origin first: the triggers of the sheet look at it."""
    origin.version += 1
    origin.save()
    for name, value in columns.items():
        setattr(origin.summary, name, value)
    origin.summary.status = status
    origin.summary.save()


def _check_words(case: Case, fields: dict) -> None:
    known = known_of(case)
    found = [sentence for name in TEXTS for sentence in refusals(fields[name], known)]
    if found:
        raise Refused(found[0])


def _next_label(meeting: Meeting) -> str:
    """事例A, 事例B …: the first letter that the meeting has not used."""
    Meeting.unscoped.select_for_update(of=("self",)).get(pk=meeting.pk)
    used = set(CaseSummary.unscoped.filter(meeting=meeting).values_list("label", flat=True))
    labels = (f"{_('事例')}{first}{second}" for first in ("", *ascii_uppercase) for second in ascii_uppercase)
    return next(label for label in labels if label not in used)


def _record_words(type: EventType, origin: CaseSummaryOrigin, by: Actor) -> None:
    record(type, by=by, people=[origin.person_id], case=origin.case.case_no)


def _record_sheet(type: EventType, summary: CaseSummary, by: Actor, detail: dict) -> None:
    record(type, by=by, case=summary.number, detail=detail)
