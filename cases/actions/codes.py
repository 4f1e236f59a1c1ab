"""Keeping the editable lists: add, rename, move, retire, bring back. Nothing is ever removed."""

import uuid

from django.db import connection, transaction
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from cases.actions.once import once
from cases.code_lists import STARTING_LISTS
from cases.codes.code_list import CodeList
from cases.models import Code
from cases.models.code_words import keep
from cases.rules.versions import check_fresh

OWN = "city_"  # how the identifiers begin that are given by number


def start_list(**_kwargs) -> None:
    """Add the codes that are missing; what the administrator has changed stays. Runs after every migration.

    Also after one that goes back to a time before the lists, where there is nothing to add.
    """
    if Code._meta.db_table not in connection.introspection.table_names():
        return
    present = set(Code.unscoped.values_list("list", "code"))
    Code.unscoped.bulk_create(row for row in starting_rows() if (row.list, row.code) not in present)
    keep(None)


def starting_rows() -> list[Code]:
    """The lists as they start, in order."""
    return [
        Code(list=each, code=code, label=label, label_en=label_en, reading=reading, sort=sort)
        for each, rows in STARTING_LISTS.items()
        for sort, (code, label, reading, label_en) in enumerate(rows, start=1)
    ]


@once(Code)
def add(*, code_list: CodeList, fields: dict, by: Actor, token: uuid.UUID) -> Code:
    """Add a code before 不明 and 聞き取らない. Without an identifier it gets a number. Raises Refused."""
    rows = _locked(code_list)
    identifier = fields["code"] or _next_own(rows)
    if any(row.code == identifier for row in rows):
        raise Refused(_("この符号はもうあります。"))
    _check_label(rows, fields["label"])
    row = Code.unscoped.create(list=code_list, sort=0, submission_token=token, **fields | {"code": identifier})
    place = max((number for number, each in enumerate(rows, start=1) if not each.is_always_there), default=0)
    _number([*rows[:place], row, *rows[place:]])
    _changed(EventType.CODE_ADDED, row, by, label=row.label)
    return row


@transaction.atomic
def change(*, code: Code, version: int, fields: dict, by: Actor) -> Code:
    """Give a code other words. Raises Stale and Refused."""
    rows = _locked(code.list)
    locked = _of(rows, code)
    check_fresh(locked, version)
    _check_label([row for row in rows if row.pk != locked.pk], fields["label"])
    before = locked.label
    for name, value in fields.items():
        setattr(locked, name, value)
    locked.version += 1
    locked.save()
    _changed(EventType.CODE_CHANGED, locked, by, before=before, label=locked.label)
    return locked


@transaction.atomic
def move(*, code: Code, up: bool, by: Actor) -> None:
    """Change places with the neighbor; at the end of the list nothing happens."""
    rows = _locked(code.list)
    place = rows.index(_of(rows, code))
    other = place - 1 if up else place + 1
    if not 0 <= other < len(rows):
        return
    rows[place], rows[other] = rows[other], rows[place]
    _number(rows)
    _changed(EventType.CODE_MOVED, code, by)


@transaction.atomic
def set_active(*, code: Code, is_active: bool, by: Actor) -> None:
    """Retire a code, so that no form offers it any more, or bring it back. Raises Refused."""
    locked = _of(_locked(code.list), code)
    if locked.is_always_there and not is_active:
        raise Refused(_("「不明」と「聞き取らない」は、どのコード表でも使います。"))
    if locked.is_active == is_active:
        return
    locked.is_active, locked.version = is_active, locked.version + 1
    locked.save(update_fields=["is_active", "version"])
    _changed(EventType.CODE_BROUGHT_BACK if is_active else EventType.CODE_RETIRED, locked, by)


def _locked(code_list: str) -> list[Code]:
    """The whole list, so that two administrators change it one after the other."""
    return list(Code.objects.select_for_update().filter(list=code_list).in_order())


def _of(rows: list[Code], code: Code) -> Code:
    return next(row for row in rows if row.pk == code.pk)


def _number(rows: list[Code]) -> None:
    for sort, row in enumerate(rows, start=1):
        if row.sort != sort:
            row.sort = sort
            row.save(update_fields=["sort"])


def _next_own(rows: list[Code]) -> str:
    numbers = [int(row.code.removeprefix(OWN)) for row in rows if row.code.removeprefix(OWN).isdecimal()]
    return f"{OWN}{max(numbers, default=0) + 1}"


def _check_label(rows: list[Code], label: str) -> None:
    if any(row.label == label for row in rows):
        raise Refused(_("同じ言葉がこのコード表にあります。使わないことにした言葉は、元に戻せます。"))


def _changed(type: EventType, code: Code, by: Actor, **detail) -> None:
    """Write the event. Here the new words are read at once, and once more when they are sure to stay."""
    record(type, by=by, detail={"list": code.list, "code": code.code, **detail})
    keep(None)
    transaction.on_commit(lambda: keep(None))
