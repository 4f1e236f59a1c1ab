"""Breaks an action at each of its statements in turn, and holds that nothing of it is left.

A call is first made and undone, to see its statements. Then it is made once for each: that one raises in the place of
running, and afterwards every table and the folder of kept files must be as before. All of it happens inside a
transaction that is undone, with copies of what the action was given: the test has its call as if nothing had been.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db import connection, transaction
from django.db.transaction import Atomic

from akishima_support.audit.reading import current_log

PACKAGES = ("cases.actions", "network.actions")
WRITES = ("INSERT", "UPDATE", "DELETE")
NOT_OURS = ("SAVEPOINT", "RELEASE", "ROLLBACK")
LONG = 300


class Broken(Exception):
    """The statement that does not go through."""


class Between(AssertionError):
    """Something of an action is left that did not come to its end."""


def actions() -> dict[str, Callable]:
    """Every public function of the actions, by its full name."""
    found = {}
    for package in map(importlib.import_module, PACKAGES):
        for info in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            module = importlib.import_module(info.name)
            found |= {
                f"{info.name}.{name}": each for name, each in vars(module).items() if _is_public(name, each, module)
            }
    return found


def _is_public(name: str, value, module) -> bool:
    """Whether it is an action of this module by its own name; a second name is the same action."""
    is_own = inspect.isfunction(value) and value.__module__ == module.__name__ and value.__name__ == name
    return is_own and not name.startswith("_") and not inspect.isgeneratorfunction(inspect.unwrap(value))


def must_be_broken(action: Callable) -> bool:
    """Whether it says itself that it writes: it is one transaction, or somebody is named who does it."""
    cells = [cell.cell_contents for cell in action.__closure__ or ()]
    return any(isinstance(each, Atomic) for each in cells) or "by" in inspect.signature(action).parameters


def break_everywhere(action: Callable, args: tuple, kwargs: dict, places: list[int]) -> None:
    """Let the statement at each of these places fail once. Raises Between where something is left."""
    before = everything()
    for place in places:
        seen: list[str] = []
        with transaction.atomic():
            try:
                with failing_at(place, seen):
                    action(*deepcopy(args), **deepcopy(kwargs))
            except Broken:
                pass
            else:
                if len(seen) > place:
                    raise Between(f"{action.__name__} came to its end without its statement {place}")
                transaction.set_rollback(True)  # it remembers something, and asked less than before
                return
            transaction.set_rollback(False)  # a single `save` asks for it; what is left can be looked at all the same
            if everything() != before:
                raise Between(f"{action.__name__} left something behind before its statement {place}")
            transaction.set_rollback(True)


def statements_of(action: Callable, args: tuple, kwargs: dict) -> list[str]:
    """What it asks of the database when nothing fails. Nothing is left of that run."""
    seen: list[str] = []
    files = _files()
    with transaction.atomic():
        with failing_at(None, seen):
            action(*deepcopy(args), **deepcopy(kwargs))
        transaction.set_rollback(True)
    for path in _files() - files:
        path.unlink()
    return seen


def places(statements: list[str]) -> list[int]:
    """Where to fail: at every statement. Of what a long action repeats for each of its rows (the directory of a whole
    city is two thousand statements), where it is said for the first time and for the last.
    """
    if len(statements) <= LONG:
        return list(range(len(statements)))
    first = {sql: place for place, sql in reversed(list(enumerate(statements)))}
    last = {sql: place for place, sql in enumerate(statements)}
    return sorted({*first.values(), *last.values()})


def writes(statements: list[str]) -> bool:
    """Whether one of them changes rows."""
    return any(sql.lstrip().upper().startswith(WRITES) for sql in statements)


@contextmanager
def failing_at(place: int | None, seen: list[str]) -> Iterator[None]:
    """Note the statements, without those of the transactions around them; the one at `place` raises."""

    def run(execute, sql, params, many, context):
        if not sql.lstrip().upper().startswith(NOT_OURS):
            seen.append(sql)
            if len(seen) - 1 == place:
                raise Broken(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(run):
        yield


def everything() -> dict:
    """What every table holds that an action writes, and which files are kept."""
    tables = {f"{app}_{model}" for app in ("cases", "audit", "network") for model in apps.all_models[app]}
    rows = {}
    with connection.cursor() as cursor:
        for table in sorted(tables):
            cursor.execute(f"SELECT * FROM {table} ORDER BY 1")  # noqa: S608 - names of our own tables
            rows[table] = cursor.fetchall()
    return rows | {"files": _files()}


def _files() -> set[Path]:
    return {path for path in Path(settings.ATTACHMENTS_DIR).rglob("*") if path.is_file()}


@contextmanager
def unnoticed() -> Iterator[None]:
    """What is tried here neither stands in the request's log nor counts among the queries of a test."""
    log, counted = current_log(), connection.force_debug_cursor
    kept = deepcopy(vars(log)) if log else {}
    connection.force_debug_cursor = False
    try:
        yield
    finally:
        connection.force_debug_cursor = counted
        if log:
            vars(log).update(kept)
