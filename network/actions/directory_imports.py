"""Taking over a list of organizations: reading it, arranging its columns, confirming or dropping it."""

from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from akishima_support.spreadsheets import Sheet
from network.actions.import_writing import DirectoryChanged, write_plan
from network.models import DirectoryImport, RememberedHeading
from network.rules.import_columns import heading_key
from network.rules.import_layout import Layout, guess_columns, guess_layout, headings_of, unique_headings
from network.rules.import_matching import Directory
from network.rules.import_plan import Plan, State, make_plan
from network.rules.import_rows import read_rows


def begin(*, file_name: str, sheets: list[Sheet], by: Actor, at: datetime, token: UUID) -> DirectoryImport:
    """Keep what stands in a file, with a guess at its columns. The same submission twice gives one row."""
    remove_old(at=at)
    layout = asdict(guess_layout(sheets, remembered_headings()))
    words = {"file_name": file_name, "content": DirectoryImport.packed(sheets), "read_at": at, "read_by_id": by.user_id}
    row, _made = DirectoryImport.unscoped.get_or_create(submission_token=token, defaults=words | layout)
    return row


@transaction.atomic
def arrange(*, upload: DirectoryImport, layout: Layout, usual_kind: str) -> None:
    """Say which column is what, and remember it for the next file. Raises Refused when it is no longer there.

    Another row of headings gives new columns: then those are guessed.
    """
    locked = _locked(upload)
    moved = (layout.sheet, layout.header_row) != (locked.sheet, locked.header_row)
    headings = headings_of(locked.sheets, layout)
    columns = guess_columns(headings, remembered_headings()) if moved else layout.columns
    locked.sheet, locked.header_row, locked.columns = layout.sheet, layout.header_row, columns
    locked.usual_kind = usual_kind
    locked.save()
    if not moved:
        for heading, key in zip(unique_headings(headings), columns, strict=False):
            if heading_key(heading):
                words = {"key": heading_key(heading)[:200], "defaults": {"column": key}}
                RememberedHeading.unscoped.update_or_create(**words)


def remembered_headings() -> dict[str, str]:
    """What was decided about headings before."""
    return dict(RememberedHeading.objects.values_list("key", "column"))


def plan_of(upload: DirectoryImport) -> Plan:
    """What confirming would do at this moment."""
    sheets = upload.sheets
    rows = sheets[upload.sheet].rows if upload.sheet < len(sheets) and "name" in upload.columns else []
    read = read_rows(rows, upload.header_row, upload.columns)
    return make_plan(read, Directory.load(), usual_kind=upload.usual_kind)


def confirm(*, upload: DirectoryImport, fingerprint: str, by: Actor, at: datetime) -> DirectoryImport:
    """Write the plan that was seen, all of it or nothing. A second time changes nothing.

    Raises DirectoryChanged when the directory or the columns moved on meanwhile, Refused when there is nothing to do.
    """
    try:
        with transaction.atomic():
            return _confirm(upload, fingerprint, by, at)
    except IntegrityError as error:
        raise DirectoryChanged from error


def _confirm(upload: DirectoryImport, fingerprint: str, by: Actor, at: datetime) -> DirectoryImport:
    locked = DirectoryImport.objects.select_for_update(of=("self",)).filter(pk=upload.pk).first()
    if locked is not None and locked.confirmed_at:
        return locked
    locked = _locked(upload)
    plan = plan_of(locked)
    if plan.fingerprint != fingerprint:
        raise DirectoryChanged
    if not plan.writes:
        raise Refused(_("取り込むことがありません。"))
    locked.added, locked.changed = len(plan.of(State.NEW)), len(plan.of(State.CHANGED))
    locked.unchanged, locked.unreadable = len(plan.of(State.UNCHANGED)), len(plan.of(State.UNREADABLE))
    numbers = write_plan(plan, source=locked.file_name, at=at)
    locked.confirmed_at, locked.confirmed_by_id, locked.content = at, by.user_id, ""
    locked.save()
    detail = {"added": locked.added, "changed": locked.changed, "organizations": numbers}
    record(EventType.DIRECTORY_IMPORTED, by=by, detail=detail)
    return locked


@transaction.atomic
def drop(*, upload: DirectoryImport) -> None:
    """Remove what was read; one that was confirmed stays. Nothing happens where it is gone already."""
    DirectoryImport.objects.filter(pk=upload.pk, confirmed_at=None).delete()


def remove_old(*, at: datetime) -> int:
    """Remove what nobody confirmed for a day; says how many."""
    return DirectoryImport.unscoped.too_old(at).delete()[0]


def _locked(upload: DirectoryImport) -> DirectoryImport:
    row = DirectoryImport.objects.select_for_update(of=("self",)).filter(pk=upload.pk, confirmed_at=None).first()
    if row is None:
        raise Refused(_("このファイルは、すでに取り込まれたか、取り消されています。"))
    return row
