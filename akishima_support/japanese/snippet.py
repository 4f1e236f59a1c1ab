"""The place in a text where a search key matched, in the text as typed."""

from dataclasses import dataclass
from functools import lru_cache

from akishima_support.japanese.search_key import search_key

BEFORE, AFTER = 24, 60


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of text: what stands before the match, the match, and what follows. Without a match, the beginning."""

    before: str
    match: str
    after: str


def snippet(text: str, key: str) -> Snippet | None:
    """The piece around the first match of the key, or None when the text does not have it."""
    keys = [_letter_key(letter) for letter in text]
    at = "".join(keys).find(key) if key else -1
    if at < 0:
        return None
    first = _letter_at(keys, at)
    last = _letter_at(keys, at + len(key) - 1)
    start, end = max(first - BEFORE, 0), min(last + 1 + AFTER, len(text))
    before = ("…" if start else "") + text[start:first]
    return Snippet(before, text[first : last + 1], text[last + 1 : end] + ("…" if end < len(text) else ""))


def _letter_at(keys: list[str], at: int) -> int:
    """Which letter of the text holds the place `at` of the joined keys."""
    for number, key in enumerate(keys):
        at -= len(key)
        if at < 0:
            return number
    return len(keys) - 1


@lru_cache(maxsize=8192)
def _letter_key(letter: str) -> str:
    return search_key(letter)
