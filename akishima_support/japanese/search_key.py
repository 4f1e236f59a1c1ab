"""Keys that make one name, however it is written, one text. Kept beside the stored text, never in its place."""

import re
import unicodedata

from .kana import to_hiragana
from .kanji_forms import KANJI_FORMS

# Spaces, hyphens and dashes, long vowel marks, wave dashes, middle dots: people leave them out or mix them up.
_FILLERS = re.compile(r"[\s\-‐-―−ーｰ～〜~・･·•゠]")
# Variation selectors (IVS: 辻󠄀) and the grapheme joiner are marks, not letters.
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef\u034f\u180b-\u180d]")
_NO_LETTERS = {"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"}
# Kana that sound alike today and change places in names: ヱ and エ, ヰ and イ, ヶ and ケ, ヵ and カ.
_SAME_KANA = str.maketrans("ゐゑゕゖ", "いえかけ")

_EXTENSION = re.compile(r"内線|ext", re.IGNORECASE)
_NOT_DIGITS = re.compile("[^0-9]")


def search_key(text: str) -> str:
    """NFKC, lower case, hiragana, one form per kanji, without spaces, hyphens, long vowel marks and invisible marks.

    `search_key(search_key(x)) == search_key(x)`. The key of a text of marks alone is empty: do not search for it.
    """
    if not text:
        return ""
    key = unicodedata.normalize("NFKC", _strip(text)).casefold()
    key = to_hiragana(unicodedata.normalize("NFKC", key)).translate(_SAME_KANA).translate(KANJI_FORMS)
    return unicodedata.normalize("NFKC", _strip(key))


def normalize_phone(text: str) -> str:
    """The digits of a telephone number, +81 as 0, without an extension (内線)."""
    if not text:
        return ""
    number = _EXTENSION.split(unicodedata.normalize("NFKC", text))[0].strip()
    digits = _NOT_DIGITS.sub("", number)
    if number.startswith("+") and digits.startswith("81"):
        return "0" + digits[2:].removeprefix("0")
    return digits


def normalize_postal(text: str) -> str:
    """The digits of a postal code: 1968511 for 〒196-8511."""
    return _NOT_DIGITS.sub("", unicodedata.normalize("NFKC", text))


def _strip(text: str) -> str:
    kept = "".join(char for char in text if unicodedata.category(char) not in _NO_LETTERS)
    return _FILLERS.sub("", _SELECTORS.sub("", kept))
