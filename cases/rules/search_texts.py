"""Finding words in the texts of consultations and records, newest first, as far as the actor may see them.

The newest texts are read one by one, which answers a common word at once. PostgreSQL then asks its index of pairs,
first for the nearer past, then for all of it. SQLite has no such index: it reads a stated number of texts a page, and
the page offers to go on from there.
"""

from dataclasses import dataclass

from django.db import connection
from django.db.models import BooleanField, Exists, F, Func, Max, OuterRef, Q, QuerySet, Value

from akishima_support.japanese.grams import pairs
from cases.models import Consultation, ProgressRecord, SearchText
from cases.models.search_index import TextKind

READ_AT_ONCE = 2_000
NEARER_PAST = 200_000
READ_A_PAGE = 20_000  # where there is no index
_COMPARED = 30


@dataclass(frozen=True)
class Texts:
    """Hits as (kind, number of the row), and where the next page goes on; 0 when everything has been looked at."""

    hits: list[tuple[str, int]]
    next: int
    is_page_full: bool


class HasPairs(Func):
    """Whether the text has all these pairs, by the index `search_text_pairs` (PostgreSQL)."""

    output_field = BooleanField()
    template = "cases_pairs(%(expressions)s::int[]"
    arg_joiner = ") @> "


def find_texts(key: str, after: int = 0, at_most: int = 50) -> Texts:
    """Texts that contain the key, below the number `after` (0: from the newest)."""
    if not key:
        return Texts([], 0, False)
    before = after or (SearchText.objects.aggregate(last=Max("pk"))["last"] or 0) + 1
    found, low = [], before
    for span, indexed in _spans(key):
        high, low = low, max(before - span, 1) if span else 1
        found += _between(key, low, high, indexed)[: at_most + 1 - len(found)]
        if len(found) > at_most or low == 1:
            break
    if len(found) > at_most:
        return Texts([hit[1:] for hit in found[:at_most]], found[at_most - 1][0], True)
    return Texts([hit[1:] for hit in found], low if low > 1 else 0, False)


def _spans(key: str) -> list[tuple[int, bool]]:
    """How far back to look, and whether by index; 0 is the beginning."""
    if connection.vendor != "postgresql" or len(key) < 2:
        return [(READ_AT_ONCE, False), (READ_A_PAGE, False)]
    return [(READ_AT_ONCE, False), (NEARER_PAST, True), (0, True)]


def _between(key: str, low: int, high: int, indexed: bool) -> list[tuple[int, str, int]]:
    """Hits with low <= number < high. The order is no order of an index, so that no plan walks one for want of hits."""
    rows = SearchText.objects.filter(_visible(), pk__gte=low, pk__lt=high, text_key__contains=key)
    if indexed:
        numbers = ",".join(str(_number(pair)) for pair in pairs(key)[:_COMPARED])
        rows = rows.filter(HasPairs(F("text_key"), Value("{" + numbers + "}")))
    return list(rows.order_by(F("pk") * -1).values_list("pk", "kind", "row_id")[:51])


def _number(pair: str) -> int:
    """The pair as the database numbers it (`cases_pairs`)."""
    return (ord(pair[0]) & 32767) << 16 | (ord(pair[1]) & 65535)


def _visible() -> Q:
    """The read rule of each row is that of its own model."""
    return _of(TextKind.CONSULTATION, Consultation.objects.all()) | _of(TextKind.RECORD, ProgressRecord.objects.all())


def _of(kind: TextKind, rows: QuerySet) -> Q:
    return Q(Exists(rows.filter(pk=OuterRef("row_id"))), kind=kind)
