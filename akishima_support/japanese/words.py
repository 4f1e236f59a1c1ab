"""Codes in words, put into the language of the page once per process: a list shows the same few again and again."""

from functools import lru_cache

from django.db.models import Field, TextChoices
from django.utils.translation import get_language


def word(codes: type[TextChoices], value: str) -> str:
    """The label of a code; a value that is no code (any more) as it is."""
    return _of_codes(codes, get_language()).get(value, value)


def shortened(text: str, length: int) -> str:
    """At most so many characters, the last one … where something is left out."""
    return text if len(text) <= length else f"{text[: length - 1]}…"


@lru_cache(maxsize=512)
def _of_codes(codes: type[TextChoices], _language: str) -> dict[str, str]:
    return {value: str(label) for value, label in codes.choices}


class CodesInWords:
    """Mixin for models: `get_…_display` without building a dictionary of all choices for every value.

    Stands before `models.Model`.
    """

    def _get_FIELD_display(self, field: Field) -> str:
        value = getattr(self, field.attname)
        return _of_field(field, get_language()).get(value, value)


@lru_cache(maxsize=512)
def _of_field(field: Field, _language: str) -> dict[str, str]:
    return {value: str(label) for value, label in field.flatchoices}
