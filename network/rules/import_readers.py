"""What stands in a cell of somebody's list, as the directory keeps it. Wide or narrow, with signs or without."""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator, URLValidator
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import override

from akishima_support.japanese.kana import to_katakana
from akishima_support.japanese.punctuation import listed
from akishima_support.japanese.search_key import normalize_phone, normalize_postal, search_key
from akishima_support.ui.text import check_no_control_characters
from network.rules.import_words import AGE, DASHES, NAMES, NO, SEVERAL, YES

ERRORS = {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!"}
OLDEST = 150


class Unreadable(Exception):
    """A cell that says nothing that can be kept. The text is for the screen."""


def text_of(model: type[models.Model], name: str) -> Callable[[str], str]:
    """A text for this column of the model; on one line where the column is one line."""
    field = model._meta.get_field(name)
    is_long = isinstance(field, models.TextField)

    def read(text: str) -> str:
        kept = text if is_long else re.sub(r"\s*\n\s*", " ", text)
        return checked(kept, field.max_length)

    return read


def checked(text: str, longest: int | None) -> str:
    """The text, if it is not too long and has nothing invisible in it. Raises Unreadable."""
    try:
        check_no_control_characters(text)
    except ValidationError as error:
        raise Unreadable(_("画面に見えない制御文字が入っています。")) from error
    if longest and len(text) > longest:
        words = {"limit": longest, "count": len(text)}
        raise Unreadable(_("%(limit)s文字までのところが%(count)s文字あります。") % words)
    return text


def narrow(text: str) -> str:
    """Signs, digits and letters in half width, on one line."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def kana(text: str) -> str:
    """A reading in full width katakana."""
    return checked(to_katakana(re.sub(r"\s*\n\s*", " ", text)), 200)


def phone(text: str) -> str:
    """A telephone number with narrow digits. A 0 that Excel took away from the front is put back."""
    number = DASHES.sub("-", narrow(text))
    digits = normalize_phone(number)
    if len(digits) < 3:
        raise Unreadable(_("電話番号として読めません。"))
    if number.isdecimal() and len(digits) in (9, 10) and not digits.startswith("0"):
        number = f"0{number}"
    return checked(number, 40)


def postal(text: str) -> str:
    """A postal code as 196-8511."""
    digits = normalize_postal(text)
    if len(digits) != 7:
        raise Unreadable(_("郵便番号は7桁の数字です。"))
    return f"{digits[:3]}-{digits[3:]}"


def email(text: str) -> str:
    """An address of mail."""
    return _valid(narrow(text), EmailValidator(), _("メールアドレスの形になっていません。"), 254)


def url(text: str) -> str:
    """An address of a page; https:// is put in front where there is nothing."""
    address = narrow(text)
    full = address if "://" in address else f"https://{address}"
    return _valid(full, URLValidator(schemes=["http", "https"]), _("ホームページのアドレスの形になっていません。"), 200)


def _valid(text: str, validator, message: str, longest: int) -> str:
    try:
        validator(text)
    except ValidationError as error:
        raise Unreadable(message) from error
    return checked(text, longest)


def age(text: str) -> int:
    """An age: 18, １８歳, 18才まで."""
    found = AGE.fullmatch(narrow(text))
    if not found or int(found[1]) > OLDEST:
        raise Unreadable(_("年齢は数字で入れてください。"))
    return int(found[1])


def yes_no(text: str) -> bool:
    """はい・○・有 or いいえ・×・無."""
    key = narrow(text).casefold()
    if key in YES or unicodedata.normalize("NFC", text) in YES:
        return True
    if key in NO or unicodedata.normalize("NFC", text) in NO:
        return False
    raise Unreadable(_("「はい」か「いいえ」（○か×）を入れてください。"))


def code_of(codes: type[models.TextChoices]) -> Callable[[str], str]:
    """The value of a code, by its word in either language."""

    def read(text: str) -> str:
        value = _words(codes).get(search_key(text))
        if value is None:
            words = listed(codes.labels)
            raise Unreadable(_("選べるのは、%(words)s です。") % {"words": words})
        return value

    return read


def codes_of(codes: type[models.TextChoices]) -> Callable[[str], list[str]]:
    """Several codes behind each other, in the order of the code list."""
    one = code_of(codes)

    def read(text: str) -> list[str]:
        # A word of the list may have a middle dot itself (来所・会場), so the whole is tried first.
        whole = [_words(codes).get(search_key(part)) for part in NAMES.split(text) if part.strip()]
        found = whole if None not in whole else [one(part) for part in SEVERAL.split(text) if part.strip()]
        return [value for value in codes.values if value in found]

    return read


def names(text: str) -> list[str]:
    """Several names behind each other, each once."""
    return list(dict.fromkeys(checked(part.strip(), 200) for part in NAMES.split(text) if part.strip()))


@lru_cache(maxsize=32)
def _words(codes: type[models.TextChoices]) -> dict[str, str]:
    words = {}
    for language in ("en", "ja"):
        with override(language):
            words |= {search_key(str(label)): value for value, label in codes.choices}
    return words | {value: value for value in codes.values}
