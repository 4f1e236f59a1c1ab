"""Foreign keys checked once for all rows instead of one by one, which takes as long as everything else together."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

_FIND = """
SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) FROM pg_constraint
WHERE contype = 'f' AND conrelid::regclass::text = ANY(%s) ORDER BY 1, 2
"""


@contextmanager
def checked_at_the_end(tables: list[str]) -> Iterator[None]:
    """Take the foreign keys off and put them back afterwards; PostgreSQL then checks every row.

    Inside one transaction, so nobody ever sees the tables without them. SQLite has no way to do so, and no need.
    """
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(_FIND, [tables])
        found = cursor.fetchall()
        for table, name, _definition in found:
            cursor.execute(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
    yield
    with connection.cursor() as cursor:
        for table, name, definition in found:
            cursor.execute(f"ALTER TABLE {table} ADD CONSTRAINT {name} {definition}")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
