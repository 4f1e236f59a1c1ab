"""Filling the whole search index anew, batch by batch: after an upgrade, or when it is in doubt."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from django.db.models import QuerySet

from akishima_support.japanese.grams import name_grams, phone_gram
from akishima_support.japanese.search_key import normalize_phone
from cases.models.search_index import GramKind, TextKind
from cases.models.searchable import text_key

BATCH = 1000
GRAMS_AT_ONCE = 5000


def rebuild(get_model: Callable) -> Iterator[int]:
    """Empty the index and fill it from every row. Yields the number of rows after each batch.

    The caller holds the transaction. `get_model` gives a model by its name: a migration hands over those of its time.
    """
    grams, texts = get_model("SearchGram"), get_model("SearchText")
    grams._base_manager.all().delete()
    texts._base_manager.all().delete()
    person = get_model("Person")
    # A migration of a time before the mobile number fills the index too.
    phones = [name for name in ("phone_key", "mobile_key") if name in {each.name for each in person._meta.fields}]
    for batch in _batches(person, "search_key", "kana_key", *phones):
        found = ((pk, _grams((name, kana), *numbers)) for pk, name, kana, *numbers in batch)
        _write_grams(grams, GramKind.PERSON, found)
        yield len(batch)
    consultation = get_model("Consultation")
    for batch in _batches(consultation, "search_key", "consulter_phone", "phone_key", "said", "answered"):
        _keep_phones(consultation, batch)
        found = ((pk, _grams((name,), normalize_phone(typed))) for pk, name, typed, _key, *_texts in batch)
        _write_grams(grams, GramKind.CONSULTATION, found)
        _write_texts(texts, TextKind.CONSULTATION, ((row[0], row[4:]) for row in batch))
        yield len(batch)
    for batch in _batches(get_model("ProgressRecord"), "fact", "statement", "opinion"):
        _write_texts(texts, TextKind.RECORD, ((row[0], row[1:]) for row in batch))
        yield len(batch)


def _batches(model, *columns: str) -> Iterator[list[tuple]]:
    """Rows as tuples; a plain queryset, because nobody reads these rows."""
    rows = iter(QuerySet(model).order_by("pk").values_list("pk", *columns).iterator(BATCH))
    while batch := list(islice(rows, BATCH)):
        yield batch


def _grams(names: Iterable[str], *phones: str) -> set[str]:
    return name_grams(*names) | set(map(phone_gram, phones)) - {""}


def _write_grams(model, kind: GramKind, found: Iterable[tuple[int, set[str]]]) -> None:
    rows = [model(gram=gram, kind=kind, row_id=pk) for pk, grams in found for gram in sorted(grams)]
    model._base_manager.bulk_create(rows, batch_size=GRAMS_AT_ONCE, ignore_conflicts=True)


def _write_texts(model, kind: TextKind, found: Iterable[tuple[int, tuple]]) -> None:
    rows = [model(kind=kind, row_id=pk, text_key=key) for pk, texts in found if (key := text_key(*texts))]
    model._base_manager.bulk_create(rows)


def _keep_phones(model, batch: list[tuple]) -> None:
    for pk, _name, typed, key, *_texts in batch:
        digits = normalize_phone(typed)[:50]
        if digits != key:
            model._base_manager.filter(pk=pk).update(phone_key=digits)
