"""Keeping the search index beside what it leads to: in the same transaction, and only where something changed."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

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
_PUT_TEXTS = """
INSERT INTO cases_searchtext (kind, row_id, text_key)
SELECT v.kind, v.row_id, v.text_key FROM {rows} WHERE TRUE
ON CONFLICT (kind, row_id) DO UPDATE SET text_key = excluded.text_key
"""
_GRAM = {"gram": "text", "kind": "text", "row_id": "bigint"}
_TEXT = {"kind": "text", "row_id": "bigint", "text_key": "text"}


@dataclass
class _Waiting:
    """Rows of the index that are written together: (gram, kind, row) and (kind, row, text)."""

    grams: list[tuple] = field(default_factory=list)
    texts: list[tuple] = field(default_factory=list)


_waiting: ContextVar[_Waiting | None] = ContextVar("waiting_rows", default=None)


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
    if before - now:
        SearchGram.objects.filter(kind=row.gram_kind, row_id=row.pk, gram__in=before - now).delete()
    if now - before:
        _write(row, grams=[(gram, row.gram_kind, row.pk) for gram in sorted(now - before)])


def write_text(row: Searchable, before: tuple) -> None:
    """Keep the text as a search key."""
    texts = tuple(getattr(row, name) for name in row.text_columns)
    if not row.text_kind or texts == before:
        return
    key = text_key(*texts)
    if key:
        _write(row, texts=[(row.text_kind, row.pk, key)])
    elif any(before):
        SearchText.objects.filter(kind=row.text_kind, row_id=row.pk).delete()


@contextmanager
def indexed_together() -> Iterator[None]:
    """Write the index of all rows that are saved inside the block at its end, inside the caller's transaction."""
    waiting = _Waiting()
    token = _waiting.set(waiting)
    try:
        yield
    finally:
        _waiting.reset(token)
    _insert(DEFAULT_DB_ALIAS, waiting)


def _write(row: Searchable, grams: Iterable[tuple] = (), texts: Iterable[tuple] = ()) -> None:
    """Now, or with the others at the end of the block."""
    waiting = _waiting.get()
    rows = waiting or _Waiting()
    rows.grams += grams
    rows.texts += texts
    if waiting is None:
        _insert(row._state.db, rows)


def _insert(db: str, rows: _Waiting) -> None:
    vendor = connections[db].vendor
    grams = (_ADD_GRAMS.format(rows=table_of(vendor, **_GRAM)), as_table(_GRAM, rows.grams))
    texts = (_PUT_TEXTS.format(rows=table_of(vendor, **_TEXT)), as_table(_TEXT, rows.texts))
    with connections[db].cursor() as cursor:
        if rows.grams and rows.texts and vendor == "postgresql":
            # SQLite cannot insert into two tables at once.
            cursor.execute(f"WITH texts AS ({texts[0]}) {grams[0]}", [texts[1], grams[1]])
            return
        if rows.grams:
            cursor.execute(grams[0], [grams[1]])
        if rows.texts:
            cursor.execute(texts[0], [texts[1]])


def text_key(*texts: str) -> str:
    """Several texts as one search key, kept apart by a line end, which no search key contains."""
    return "\n".join(filter(None, map(search_key, texts)))
