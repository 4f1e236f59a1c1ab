"""Finding rows by grams, newest first, as far as the actor may see them.

The gram is the rarest of the words. Its rows are walked in the order of the primary key; each is shown only if the
scoped manager of its model has it and the whole of the words is in it. So the price depends neither on the size of the
tables nor on how rare a name is, and a name that is nowhere costs nothing.
"""

from functools import cache

from django.db.models import Exists, OuterRef, Q, QuerySet

from akishima_support.access.composed import ComposedOnce
from akishima_support.japanese.grams import PHONE_TAIL, pairs
from cases.models import Consultation, Person, SearchGram
from cases.models.search_index import GramKind
from cases.rules.gram_counts import gram_counts
from cases.rules.search_words import Words

NEWEST = 2**62
_COMPARED = 12  # pairs of a long input that are compared for rarity
_BORN_AT_MOST = 200


def _whole(kind: GramKind, how: str, key: str) -> Q:
    """The condition that a row has not only the gram but all that was typed."""
    if how == "phone":
        called = Q(phone_key__endswith=key)
        return called | Q(mobile_key__endswith=key) if kind == GramKind.PERSON else called
    named = Q(**{f"search_key__{how}": key})
    return named | Q(**{f"kana_key__{how}": key}) if kind == GramKind.PERSON else named


@cache
def _newest_with(kind: GramKind, how: str, at_most: int) -> ComposedOnce:
    """Rows with the gram that are `how` (contains, startswith, phone) what was typed.

    The scope stands inside the statement, before its limit: what is not visible is not counted either."""
    model = Person if kind == GramKind.PERSON else Consultation

    def make(gram: str, key: str, after: int) -> QuerySet:
        seen = Exists(model.objects.filter(_whole(kind, how, key), pk=OuterRef("row_id")))
        found = SearchGram.objects.filter(seen, gram=gram, kind=kind, row_id__lt=after)
        return found.order_by("-row_id")[:at_most]

    return ComposedOnce(make)


def find_people(words: Words, after: int = NEWEST, at_most: int = 51) -> list[int]:
    """The numbers of people by name, reading, nickname, telephone or birth, newest first, below `after`."""
    found = set(_by_phone(GramKind.PERSON, words, after, at_most)) | set(_by_birth(words, after, at_most))
    found.update(_by_name(GramKind.PERSON, words, after, at_most))
    return sorted(found, reverse=True)[:at_most]


def find_consulters(words: Words, after: int = NEWEST, at_most: int = 51) -> list[int]:
    """The numbers of consultations by the name, nickname or telephone of who called, newest first, below `after`."""
    found = set(_by_phone(GramKind.CONSULTATION, words, after, at_most))
    found.update(_by_name(GramKind.CONSULTATION, words, after, at_most))
    return sorted(found, reverse=True)[:at_most]


def _by_name(kind: GramKind, words: Words, after: int, at_most: int) -> list[int]:
    if not words.key:
        return []
    if words.is_single_letter:
        return _walk(_newest_with(kind, "startswith", at_most), words.key, words.key, after)
    gram = _rarest(kind, pairs(words.key)[:_COMPARED])
    return _walk(_newest_with(kind, "contains", at_most), gram, words.key, after) if gram else []


def _by_phone(kind: GramKind, words: Words, after: int, at_most: int) -> list[int]:
    if not words.phone:
        return []
    return _walk(_newest_with(kind, "phone", at_most), words.phone[-PHONE_TAIL:], words.phone, after)


def _by_birth(words: Words, after: int, at_most: int) -> list[int]:
    """By the index of birth dates; of the many born in one year only as many as fit on a few pages."""
    if words.birth is None:
        return []
    born = Person.objects.filter(born_on__range=(words.birth.earliest, words.birth.latest), pk__lt=after)
    found = sorted(born.order_by().values_list("pk", flat=True)[:_BORN_AT_MOST], reverse=True)
    return found[:at_most]


def _walk(newest: ComposedOnce, gram: str, key: str, after: int) -> list[int]:
    return [row.row_id for row in newest.rows(gram=gram, key=key, after=after)]


def _rarest(kind: GramKind, grams: list[str]) -> str:
    """The gram with the fewest rows; empty when one of them is nowhere."""
    if len(grams) == 1:
        return grams[0]
    counts = gram_counts((kind, gram) for gram in grams)
    rarest = min(grams, key=lambda gram: counts[kind, gram])
    return rarest if counts[kind, rarest] else ""
