"""How many rows have a gram, counted only so far as it takes to tell rare from common."""

from collections.abc import Iterable
from itertools import chain
from time import time

from django.db import connection

from cases.models.values_table import as_table, table_of

Gram = tuple[str, str]  # kind, gram

_COUNTS = """
SELECT v.kind, v.gram,
    (SELECT COUNT(*) FROM (SELECT 1 FROM cases_searchgram g WHERE g.gram = v.gram AND g.kind = v.kind LIMIT 200) few)
FROM {grams}
"""
_ENOUGH, _RARE = 200, 50  # rows: counted so far, and looked through in no time
# Counted once per process, because rare stays rare enough: a count that has grown costs time and loses nobody.
# That a gram is nowhere is never kept, so whoever is new is found at once; but where it was nowhere some minutes ago it
# cannot be common yet, and who looks there looks at next to nothing.
_counted: dict[Gram, int] = {}
_nowhere: dict[Gram, float] = {}  # when it was looked for, in seconds
_KEPT_AT_MOST = 20_000
_RARE_FOR = 600  # seconds


def gram_counts(grams: Iterable[Gram]) -> dict[Gram, int]:
    """For each (kind, gram) the number of rows, at most 200; 0 only where there is none now."""
    wanted = set(grams)
    known = {gram: _counted[gram] for gram in wanted if gram in _counted}
    return known | _count(sorted(wanted - known.keys()))


def rarest(keys: dict[str, list[Gram]]) -> dict[str, Gram | None]:
    """Of the grams of each key one with few rows; None where one of them is nowhere.

    Grams are counted only where none of the key is known to be rare. What was nowhere ten minutes ago is rare.
    """
    known = _remembered(chain.from_iterable(keys.values()))
    unsure = {gram for grams in keys.values() if _least(grams, known) >= _RARE for gram in grams}
    counts = known | _count(sorted(unsure - known.keys()))
    found = {name: min(grams, key=lambda gram: counts.get(gram, _ENOUGH)) for name, grams in keys.items()}
    return {name: gram if counts.get(gram, _ENOUGH) else None for name, gram in found.items()}


def forget_counts() -> None:
    """Count anew, as a new process does."""
    _counted.clear()
    _nowhere.clear()


def _remembered(grams: Iterable[Gram]) -> dict[Gram, int]:
    wanted, since = set(grams), time() - _RARE_FOR
    rare = {gram: 1 for gram in wanted if _nowhere.get(gram, since) > since}
    return rare | {gram: _counted[gram] for gram in wanted if gram in _counted}


def _least(grams: list[Gram], known: dict[Gram, int]) -> int:
    return min(known.get(gram, _ENOUGH) for gram in grams)


def _count(grams: list[Gram]) -> dict[Gram, int]:
    if not grams:
        return {}
    statement = _COUNTS.format(grams=table_of(connection.vendor, kind="text", gram="text"))
    with connection.cursor() as cursor:
        cursor.execute(statement, [as_table(("kind", "gram"), grams)])
        counts = {(kind, gram): count for kind, gram, count in cursor.fetchall()}
    if len(_counted) + len(_nowhere) + len(counts) > _KEPT_AT_MOST:
        forget_counts()
    _counted.update({gram: count for gram, count in counts.items() if count})
    _nowhere.update(dict.fromkeys((gram for gram, count in counts.items() if not count), time()))
    return counts
