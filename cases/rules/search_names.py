"""Finding rows by grams, newest first, as far as the actor may see them.

The gram is the rarest of the words. Its rows are walked in the order of the primary key; each is shown only if the
scoped manager of its model has it and the whole of the words is in it. So the price depends neither on the size of the
tables nor on how rare a name is, and a name that is nowhere costs nothing.
"""

from django.db import connection
from django.db.models import Exists, OuterRef, Q

from akishima_support.japanese.grams import PHONE_TAIL, pairs
from cases.models import Consultation, Person, SearchGram
from cases.models.search_index import GramKind
from cases.rules.search_words import Words

NEWEST = 2**62
_COMPARED = 12  # pairs of a long input that are compared for rarity
_BORN_AT_MOST = 200
_COUNT = """
SELECT %s, (SELECT COUNT(*) FROM (SELECT 1 FROM cases_searchgram WHERE gram = %s AND kind = %s LIMIT 1000) few)
"""


def find_people(words: Words, after: int = NEWEST, at_most: int = 51) -> list[int]:
    """The numbers of people by name, reading, nickname, telephone or birth, newest first, below `after`."""
    named = Q(search_key__contains=words.key) | Q(kana_key__contains=words.key)
    if words.is_single_letter:
        named = Q(search_key__startswith=words.key) | Q(kana_key__startswith=words.key)
    found = set(_by_phone(GramKind.PERSON, words, after, at_most)) | set(_by_birth(words, after, at_most))
    found.update(_by_name(GramKind.PERSON, words, named, after, at_most))
    return sorted(found, reverse=True)[:at_most]


def find_consulters(words: Words, after: int = NEWEST, at_most: int = 51) -> list[int]:
    """The numbers of consultations by the name, nickname or telephone of who called, newest first, below `after`."""
    named = Q(search_key__startswith=words.key) if words.is_single_letter else Q(search_key__contains=words.key)
    found = set(_by_phone(GramKind.CONSULTATION, words, after, at_most))
    found.update(_by_name(GramKind.CONSULTATION, words, named, after, at_most))
    return sorted(found, reverse=True)[:at_most]


def _by_name(kind: GramKind, words: Words, check: Q, after: int, at_most: int) -> list[int]:
    if not words.key:
        return []
    gram = words.key if words.is_single_letter else _rarest(kind, pairs(words.key)[:_COMPARED])
    return _walk(kind, gram, check, after, at_most) if gram else []


def _by_phone(kind: GramKind, words: Words, after: int, at_most: int) -> list[int]:
    if not words.phone:
        return []
    return _walk(kind, words.phone[-PHONE_TAIL:], Q(phone_key__endswith=words.phone), after, at_most)


def _by_birth(words: Words, after: int, at_most: int) -> list[int]:
    """By the index of birth dates; of the many born in one year only as many as fit on a few pages."""
    if words.birth is None:
        return []
    born = Person.objects.filter(born_on__range=(words.birth.earliest, words.birth.latest), pk__lt=after)
    found = sorted(born.order_by().values_list("pk", flat=True)[:_BORN_AT_MOST], reverse=True)
    return found[:at_most]


def _walk(kind: GramKind, gram: str, check: Q, after: int, at_most: int) -> list[int]:
    """The scope stands inside the statement, before its limit: what is not visible is not counted either."""
    rows = (Person if kind == GramKind.PERSON else Consultation).objects
    seen = Exists(rows.filter(check, pk=OuterRef("row_id")))
    found = SearchGram.objects.filter(seen, gram=gram, kind=kind, row_id__lt=after)
    return list(found.order_by("-row_id").values_list("row_id", flat=True)[:at_most])


def _rarest(kind: GramKind, grams: list[str]) -> str:
    """The gram with the fewest rows, counted to a thousand; empty when one of them is nowhere."""
    if len(grams) == 1:
        return grams[0]
    with connection.cursor() as cursor:
        cursor.execute(
            " UNION ALL ".join([_COUNT] * len(grams)), [each for gram in grams for each in (gram, gram, kind)]
        )
        counts = dict(cursor.fetchall())
    rarest = min(grams, key=counts.get)
    return rarest if counts[rarest] else ""
