"""Foreign keys checked and indexes built once for all rows, not row by row, which takes longer than all the rest."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

_FOREIGN_KEYS = """
SELECT format('ALTER TABLE %%s DROP CONSTRAINT %%I', conrelid::regclass, conname),
       format('ALTER TABLE %%s ADD CONSTRAINT %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid))
FROM pg_constraint WHERE contype = 'f' AND conrelid::regclass::text = ANY(%s) ORDER BY conrelid, conname
"""
_UNIQUE = """
SELECT format('ALTER TABLE %%s DROP CONSTRAINT %%I', conrelid::regclass, conname),
       format('ALTER TABLE %%s ADD CONSTRAINT %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid))
FROM pg_constraint constrained WHERE contype = 'u' AND conrelid::regclass::text = ANY(%s)
AND NOT EXISTS (SELECT FROM pg_constraint other WHERE other.contype = 'f' AND other.conindid = constrained.conindid)
ORDER BY conrelid, conname
"""
_INDEXES = """
SELECT format('DROP INDEX %%s', indexrelid::regclass), pg_get_indexdef(indexrelid)
FROM pg_index WHERE indrelid::regclass::text = ANY(%s)
AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid) ORDER BY indexrelid
"""


@contextmanager
def checked_at_the_end(tables: list[str]) -> Iterator[None]:
    """Take foreign keys, unique constraints and indexes off and put them back afterwards; PostgreSQL then checks all.

    Inside one transaction, so nobody ever sees the tables without them. SQLite has no way to do so, and no need.
    """
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET LOCAL maintenance_work_mem = '256MB'")
        put_back = [back for query in (_FOREIGN_KEYS, _UNIQUE, _INDEXES) for back in _take_off(cursor, query, tables)]
    yield
    with connection.cursor() as cursor:
        for statement in reversed(put_back):
            cursor.execute(statement)
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def _take_off(cursor, query: str, tables: list[str]) -> list[str]:
    """Run the first column and return the second."""
    cursor.execute(query, [tables])
    found = cursor.fetchall()
    for take_off, _put_back in found:
        cursor.execute(take_off)
    return [put_back for _take_off, put_back in found]
