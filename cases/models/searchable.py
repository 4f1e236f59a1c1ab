"""Keeping the search index beside what it leads to: in the same transaction, and only where something changed."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import DEFAULT_DB_ALIAS, connections, transaction

from akishima_support.access.composed_insert import ComposedInsert
from akishima_support.japanese.search_key import search_key
from cases.models.search_index import SearchGram, SearchText
from cases.models.values_table import as_table, table_of

# By hand, because they run with every person and every text that is saved, and composing them costs more than they do.
_ADD_GRAMS = """
INSERT INTO cases_searchgram (gram, kind, row_id)
SELECT v.gram, v.kind, v.row_id FROM {rows} WHERE TRUE ON CONFLICT DO NOTHING
"""
_PUT_TEXT = """
INSERT INTO cases_searchtext (kind, row_id, text_key) VALUES (%s, %s, %s)
ON CONFLICT (kind, row_id) DO UPDATE SET text_key = excluded.text_key
"""

_waiting: ContextVar[list[tuple[str, str, int]] | None] = ContextVar("waiting_grams", default=None)


class Searchable(ComposedInsert):
    """A row that is found by grams, by words of its text, or both.

    `gram_kind` and `text_kind` say under which letter; empty: not at all. `from_db` keeps what the index says now,
    so that saving needs no further question.
    """

    gram_kind = ""
    text_kind = ""
    searched_columns: tuple[str, ...] = ()
    text_columns: tuple[str, ...] = ()

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        """Save, and let the index follow."""
        with transaction.atomic(savepoint=False):
            super().save(*args, **kwargs)
            before, now = getattr(self, "_indexed", None), self._snapshot()
            if before != now:
                write_grams(self, self.grams_of(*before[0]) if before else set())
                write_text(self, before[1] if before else ())
            self._indexed = now

    @classmethod
    def from_db(cls, db, field_names, values):
        """Load the row and keep what it is found by."""
        instance = super().from_db(db, field_names, values)
        instance._indexed = instance._snapshot()
        return instance

    @staticmethod
    def grams_of(*values: str) -> set[str]:
        """The grams of the columns named in `searched_columns`."""
        return set()

    def _snapshot(self) -> tuple | None:
        loaded = self.__dict__
        columns = (*self.searched_columns, *self.text_columns)
        if any(name not in loaded for name in columns):
            return None
        return tuple(loaded[name] for name in self.searched_columns), tuple(loaded[name] for name in self.text_columns)


def write_grams(row: Searchable, before: set[str]) -> None:
    """Take the grams away that are no longer right, and add the missing ones."""
    if not row.gram_kind:
        return
    now = row.grams_of(*(getattr(row, name) for name in row.searched_columns))
    own = SearchGram.objects.filter(kind=row.gram_kind, row_id=row.pk)
    if before - now:
        own.filter(gram__in=before - now).delete()
    if now - before:
        _add_grams(row, sorted(now - before))


def write_text(row: Searchable, before: tuple) -> None:
    """Keep the text as a search key."""
    texts = tuple(getattr(row, name) for name in row.text_columns)
    if not row.text_kind or texts == before:
        return
    key = text_key(*texts)
    if key:
        with connections[row._state.db].cursor() as cursor:
            cursor.execute(_PUT_TEXT, [row.text_kind, row.pk, key])
    elif any(before):
        SearchText.objects.filter(kind=row.text_kind, row_id=row.pk).delete()


@contextmanager
def grams_together() -> Iterator[None]:
    """Add the grams of all rows that are saved inside the block in one statement, inside the caller's transaction."""
    waiting: list[tuple[str, str, int]] = []
    token = _waiting.set(waiting)
    try:
        yield
    finally:
        _waiting.reset(token)
    if waiting:
        _insert(DEFAULT_DB_ALIAS, waiting)


def _add_grams(row: Searchable, grams: list[str]) -> None:
    rows, waiting = [(gram, row.gram_kind, row.pk) for gram in grams], _waiting.get()
    if waiting is None:
        _insert(row._state.db, rows)
    else:
        waiting += rows


def _insert(db: str, rows: list[tuple[str, str, int]]) -> None:
    connection = connections[db]
    statement = _ADD_GRAMS.format(rows=table_of(connection.vendor, gram="text", kind="text", row_id="bigint"))
    with connection.cursor() as cursor:
        cursor.execute(statement, [as_table(("gram", "kind", "row_id"), rows)])


def text_key(*texts: str) -> str:
    """Several texts as one search key, kept apart by a line end, which no search key contains."""
    return "\n".join(filter(None, map(search_key, texts)))
