"""Counting what a page asks the database."""

from contextlib import contextmanager

from django.db import connection
from django.test.utils import CaptureQueriesContext


@contextmanager
def asks(number: int):
    """Fail unless the block runs exactly so many statements; the page's own transaction (PostgreSQL) not counted."""
    with CaptureQueriesContext(connection) as captured:
        yield captured
    asked = [query["sql"] for query in captured if not query["sql"].startswith(("SAVEPOINT", "RELEASE"))]
    assert len(asked) == number, "\n".join(asked)
