"""GET cannot write: the database connection refuses while a safe request is answered."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import connection

_WRITES = ("INSERT", "UPDATE", "DELETE", "MERGE", "REPLACE", "TRUNCATE", "DROP", "ALTER", "CREATE")
_lifted: ContextVar[bool] = ContextVar("read_only_lifted", default=False)


class WriteOnGet(RuntimeError):
    """A page that only shows something tried to change something."""


def _refuse_writes(execute, sql, params, many, context):
    if not _lifted.get() and sql.lstrip(" (\n").upper().startswith(_WRITES):
        raise WriteOnGet(sql.split("(")[0][:80])
    return execute(sql, params, many, context)


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
