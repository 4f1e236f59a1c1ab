"""Telephone numbers within a text."""

import re
import unicodedata

# Japanese numbers begin with 0 and have ten or eleven digits, with or without marks between their parts.
_BETWEEN = r"[-\u2010-\u2015\u30fc\u2212() ]{0,2}"
_PHONE = re.compile(rf"(?<![0-9])0[0-9]{{1,4}}{_BETWEEN}[0-9]{{1,4}}{_BETWEEN}[0-9]{{3,4}}(?![0-9])")
_DIGITS = re.compile(r"[^0-9]")


def phone_numbers(text: str) -> list[str]:
    """The numbers as they stand there (NFKC), each once."""
    found = _PHONE.findall(unicodedata.normalize("NFKC", text))
    return [number.strip() for number in dict.fromkeys(found) if len(_DIGITS.sub("", number)) in (10, 11)]
