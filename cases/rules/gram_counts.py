"""How many rows have a gram, counted only so far as it takes to tell rare from common."""

from collections.abc import Iterable

from django.db import connection

from cases.models.values_table import as_table, table_of

Gram = tuple[str, str]  # kind, gram

_COUNTS = """
SELECT v.kind, v.gram,
    (SELECT COUNT(*) FROM (SELECT 1 FROM cases_searchgram g WHERE g.gram = v.gram AND g.kind = v.kind LIMIT 200) few)
FROM {grams}
"""
# Counted once per process, because rare stays rare enough: a count that has grown costs time and loses nobody.
# That a gram is nowhere is never kept, so whoever is new is found at once.
_counted: dict[Gram, int] = {}
_KEPT_AT_MOST = 20_000


def gram_counts(grams: Iterable[Gram]) -> dict[Gram, int]:
    """For each (kind, gram) the number of rows, at most 200; 0 only where there is none now."""
    wanted = set(grams)
    kept = {gram: _counted[gram] for gram in wanted if gram in _counted}
    return kept | _count(sorted(wanted - kept.keys()))


def forget_counts() -> None:
    """Count anew, as a new process does."""
    _counted.clear()


def _count(grams: list[Gram]) -> dict[Gram, int]:
    if not grams:
        return {}
    statement = _COUNTS.format(grams=table_of(connection.vendor, kind="text", gram="text"))
    with connection.cursor() as cursor:
        cursor.execute(statement, [as_table(("kind", "gram"), grams)])
        counts = {(kind, gram): count for kind, gram, count in cursor.fetchall()}
    if len(_counted) + len(counts) > _KEPT_AT_MOST:
        _counted.clear()
    _counted.update({gram: count for gram, count in counts.items() if count})
    return counts
