"""GET cannot write: the database connection refuses while a safe request is answered."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import connection

# What may run; everything else is refused, so that no way of writing is forgotten.
_READS = ("SELECT", "WITH", "SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT", "SET", "SHOW", "PRAGMA", "EXPLAIN")
_WRITE_INSIDE = re.compile(r"\b(INSERT\s+INTO|UPDATE\s+[^,)]+\sSET|DELETE\s+FROM|MERGE\s+INTO)\b", re.IGNORECASE)
_lifted: ContextVar[bool] = ContextVar("read_only_lifted", default=False)


class WriteOnGet(RuntimeError):
    """A page that only shows something tried to change something."""


def _refuse_writes(execute, sql, params, many, context):
    if not _lifted.get() and _writes(str(sql)):
        raise WriteOnGet(str(sql).split("(")[0][:80])
    return execute(sql, params, many, context)


def _writes(sql: str) -> bool:
    start = sql.lstrip(" (\n").upper()
    return not start.startswith(_READS) or (start.startswith("WITH") and bool(_WRITE_INSIDE.search(sql)))


@contextmanager
def read_only() -> Iterator[None]:
    """Refuse every writing statement inside the block with WriteOnGet."""
    with connection.execute_wrapper(_refuse_writes):
        yield


@contextmanager
def read_log_exception() -> Iterator[None]:
    """The one named exception: the read log writes its row for the page that is shown."""
    token = _lifted.set(True)
    try:
        yield
    finally:
        _lifted.reset(token)
