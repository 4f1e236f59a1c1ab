"""What a password may not be (NIST SP 800-63B, OWASP ASVS 5.0 V6.2): easy to guess here, or known from a leak.

There are no rules of composition and no periodic change. Length is checked by Django's own validator.
"""

import hashlib
import unicodedata
from functools import cache
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

BANNED_WORDS_FILE = Path(__file__).with_name("banned_words.txt")
SHORTEST_NAME_PART = 2
SHORTEST_LATIN_PART = 4
_LOOKALIKES = str.maketrans({"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i"})


def _plain(text: str) -> str:
    """Width, case and everything between the letters removed."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in folded if character.isalnum() or character in "@$!")


def _variants(text: str) -> set[str]:
    plain = _plain(text)
    return {plain, plain.translate(_LOOKALIKES)}


@cache
def banned_words() -> tuple[str, ...]:
    """The words of `banned_words.txt`."""
    lines = BANNED_WORDS_FILE.read_text(encoding="utf-8").splitlines()
    return tuple(_plain(line) for line in lines if line.strip() and not line.startswith("#"))


def own_words(user) -> set[str]:
    """Account name, parts of the name, and what stands before the `@` of the mail address."""
    if user is None:
        return set()
    parts = [user.username, user.email.partition("@")[0], user.name, *user.name.split()]
    return {word for word in map(_plain, parts) if _is_long_enough(word)}


def _is_long_enough(word: str) -> bool:
    return len(word) >= (SHORTEST_LATIN_PART if word.isascii() else SHORTEST_NAME_PART)


class GuessableWordValidator:
    """Refuses a password that contains a word of the list or the person's own names."""

    def validate(self, password, user=None):
        """Raise ValidationError naming the word of the list; a person's own name is not repeated."""
        variants = _variants(password)
        for word in banned_words():
            if any(word in variant for variant in variants):
                raise ValidationError(
                    _("推測されやすい言葉「%(word)s」が入っています。別の言葉にしてください。"),
                    code="banned_word",
                    params={"word": word},
                )
        if any(word in variant for word in own_words(user) for variant in variants):
            raise ValidationError(
                _("ご自分の名前・アカウント名・メールアドレスが入っています。別の言葉にしてください。"), code="own_name"
            )

    def get_help_text(self):
        """One line for the form."""
        return _("名前や、市・仕事に関わる言葉は使えません。")


class BreachedPasswordValidator:
    """Refuses a password whose SHA-1 stands in `BREACHED_PASSWORDS_FILE`.

    The file holds one hash a line in hexadecimal, sorted, optionally with `:count` behind it. It is searched on
    disk, so it may be tens of gigabytes large. Without the setting nothing is checked.
    """

    def validate(self, password, user=None):
        """Raise ValidationError for a password known from a leak."""
        path = settings.BREACHED_PASSWORDS_FILE
        if path and stands_in_sorted_file(Path(path), sha1_of(password)):
            raise ValidationError(
                _("このパスワードは、過去に流出したものの一覧にあります。別のパスワードにしてください。"),
                code="breached",
            )

    def get_help_text(self):
        """One line for the form."""
        return _("過去に流出したパスワードは使えません。")


def sha1_of(password: str) -> bytes:
    """The hash in the form of the public lists; it protects nothing, it only finds."""
    return hashlib.sha1(password.encode(), usedforsecurity=False).hexdigest().upper().encode()


def stands_in_sorted_file(path: Path, wanted: bytes) -> bool:
    """Whether a line of the sorted file starts with `wanted`; reads about 40 lines of a file of any size."""
    with path.open("rb") as file:
        low, high = 0, path.stat().st_size
        while low < high:
            middle = (low + high) // 2
            start, line = _line_from(file, middle)
            if not line or start >= high:
                high = middle
            elif line < wanted:
                low = start + 1
            elif line == wanted:
                return True
            else:
                high = middle
    return False


def _line_from(file, position: int) -> tuple[int, bytes]:
    """The first line that starts at or after `position`: where it starts, and its hash."""
    file.seek(max(position - 1, 0))
    if position > 0:
        file.readline()
    start = file.tell()
    return start, file.readline().partition(b":")[0].strip().upper()
