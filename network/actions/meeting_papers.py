"""Papers of a meeting: put up, changed, counted, taken back."""

from contextlib import contextmanager
from datetime import datetime
from functools import partial
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from akishima_support.uploads import Accepted, store
from akishima_support.uploads.keeping import stored
from network.actions.once import once
from network.actions.versions import StaleEdit, save_once
from network.models import MeetingPaper
from network.rules.meeting_papers import check_can_count, check_is_kept, check_stays_counted

DUPLICATE = _("この番号の資料は、すでにあります。")


@once(MeetingPaper)
def add(*, paper: MeetingPaper, file: Accepted | None, by: Actor, at: datetime, token: UUID) -> MeetingPaper:
    """A paper with its file, its text, or neither. Raises Refused for a number that is taken."""
    with _kept(file) as columns:
        for name, value in columns.items():
            setattr(paper, name, value)
        paper.added_at, paper.added_by_id, paper.submission_token = at, by.user_id, token
        save_once(instance=paper, duplicate=DUPLICATE)
        _record(EventType.MEETING_PAPER_ADDED, paper, by, {"kind": paper.file_kind, "sha256": paper.sha256})
    return paper


@transaction.atomic
def change(*, paper: MeetingPaper, fields: dict, version: int, by: Actor) -> MeetingPaper:
    """Number, name, text, readers and closing day; never the file. Raises Refused, StaleEdit."""
    locked = _locked(paper, version)
    for name, value in fields.items():
        setattr(locked, name, value)
    check_stays_counted(locked)
    _save(locked)
    _record(EventType.MEETING_PAPER_CHANGED, locked, by, {"fields": list(fields)})
    return locked


@transaction.atomic
def count(*, paper: MeetingPaper, copies: tuple[int, int], note: str, version: int, by: Actor, at: datetime) -> None:
    """How many copies were handed out and came back. Raises Refused, StaleEdit."""
    locked = _locked(paper, version)
    handed_out, collected = copies
    check_can_count(locked, handed_out, collected)
    locked.handed_out, locked.collected, locked.collect_note = handed_out, collected, note
    locked.counted_at, locked.counted_by_id = at, by.user_id
    _save(locked)
    _record(EventType.MEETING_PAPER_COUNTED, locked, by)


@transaction.atomic
def take_back(*, paper: MeetingPaper, reason: str, version: int, by: Actor, at: datetime) -> None:
    """Put up by mistake: the bytes go, the row stays with the reason. Raises Refused, StaleEdit."""
    locked = _locked(paper, version)
    if locked.stored_name:
        transaction.on_commit(partial(store.drop, locked.stored_name))
    locked.removed_at, locked.removed_by_id, locked.removal_reason = at, by.user_id, reason
    locked.stored_name, locked.text = "", ""
    _save(locked)
    _record(EventType.MEETING_PAPER_REMOVED, locked, by)


@contextmanager
def _kept(file: Accepted | None):
    if file is None:
        yield {}
        return
    with stored(file) as columns:
        yield {name if name in ("sha256", "stored_name") else f"file_{name}": each for name, each in columns.items()}


def _locked(paper: MeetingPaper, version: int) -> MeetingPaper:
    locked = MeetingPaper.unscoped.select_for_update(of=("self",)).get(pk=paper.pk)
    check_is_kept(locked)
    if locked.version != version:
        raise StaleEdit(locked)
    return locked


def _save(locked: MeetingPaper) -> None:
    locked.version += 1
    save_once(instance=locked, duplicate=DUPLICATE)


def _record(type: EventType, paper: MeetingPaper, by: Actor, detail: dict | None = None) -> None:
    record(type, by=by, detail={"meeting": paper.meeting_id, "number": paper.number} | (detail or {}))
