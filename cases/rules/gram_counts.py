"""How many rows have a gram, counted only so far as it takes to tell rare from common."""

from collections.abc import Iterable

from django.db import connection

from cases.models.values_table import as_table, table_of

Gram = tuple[str, str]  # kind, gram

_COMMON = 200
_COUNTS = """
SELECT v.kind, v.gram,
    (SELECT COUNT(*) FROM (SELECT 1 FROM cases_searchgram g WHERE g.gram = v.gram AND g.kind = v.kind LIMIT 200) few)
FROM {grams}
"""
# What was common stays so: no need to count it for every call. 5,000 pairs of letters are all that names consist of.
_known_common: set[Gram] = set()
_KNOWN_AT_MOST = 5_000


def gram_counts(grams: Iterable[Gram]) -> dict[Gram, int]:
    """For each (kind, gram) the number of rows, at most 200."""
    wanted = set(grams)
    counts = dict.fromkeys(wanted & _known_common, _COMMON) | _counted(sorted(wanted - _known_common))
    if len(_known_common) < _KNOWN_AT_MOST:
        _known_common.update(gram for gram, count in counts.items() if count == _COMMON)
    return counts


def _counted(grams: list[Gram]) -> dict[Gram, int]:
    if not grams:
        return {}
    statement = _COUNTS.format(grams=table_of(connection.vendor, kind="text", gram="text"))
    with connection.cursor() as cursor:
        cursor.execute(statement, [as_table(("kind", "gram"), grams)])
        return {(kind, gram): count for kind, gram, count in cursor.fetchall()}
