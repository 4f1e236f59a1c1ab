"""The editable lists in memory: a page shows many codes, and asks the database for none of them.

One statement reads all lists; a process keeps them for half a minute, and forgets them at once when it changes one
itself. So another worker shows a new word at most half a minute later.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from time import monotonic

from django.utils.translation import get_language

from cases.codes.code_list import CodeList
from cases.models.code import Code

KEPT_SECONDS = 30

Choice = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Word:
    """One code in words. `reading` is what somebody may begin to type for it, several with a space between."""

    code: str
    label: str
    label_en: str
    reading: str
    is_active: bool

    @property
    def text(self) -> str:
        """The label in the language of the page; without an English one the Japanese."""
        return self.label_en if self.label_en and get_language() == "en" else self.label


@dataclass(frozen=True, slots=True)
class Book:
    """All lists as they were read. `stamp` stays the same as long as no word changes."""

    lists: dict[str, dict[str, Word]]
    stamp: object = field(default_factory=object)
    read_at: float = field(default_factory=monotonic)

    @property
    def is_fresh(self) -> bool:
        """Whether it can still be used."""
        return monotonic() - self.read_at < KEPT_SECONDS


_book: Book | None = None


def book_of(rows: Iterable[Code]) -> Book:
    """The lists from their rows, which are in order."""
    lists: dict[str, dict[str, Word]] = {str(each): {} for each in CodeList}
    for row in rows:
        lists[row.list][row.code] = Word(row.code, row.label, row.label_en, row.reading, row.is_active)
    return Book(lists)


def keep(book: Book | None) -> None:
    """Use these lists until they are no longer fresh; None reads them anew at the next question."""
    global _book
    _book = book


def current_book() -> Book:
    """The lists, read anew where they are not fresh."""
    book = _book
    if book is None or not book.is_fresh:
        newer = book_of(Code.unscoped.in_order())
        is_same = book is not None and book.lists == newer.lists
        book = Book(newer.lists, book.stamp) if is_same else newer
        keep(book)
    return book


def words(code_list: str) -> dict[str, Word]:
    """A list in its order, retired codes too."""
    return current_book().lists[code_list]


def code_word(code_list: str, code: str) -> str:
    """A code in words; what is no code (any more) as it is."""
    word = words(code_list).get(code)
    return word.text if word else code


def code_words(code_list: str, codes: Iterable[str]) -> list[str]:
    """Several codes in words, in the order of the list; what is no code comes last, as it is."""
    found, chosen = words(code_list), list(codes)
    return [found[code].text for code in found if code in chosen] + [code for code in chosen if code not in found]


def choices(code_list: str, keep: Iterable[str] = ()) -> list[Choice]:
    """What a form offers: the codes in use, and those retired ones that the record already has."""
    kept = set(keep)
    return [(code, word.text) for code, word in words(code_list).items() if word.is_active or code in kept]
