"""Hiragana, full width katakana and half width katakana."""

import re
import unicodedata

# Kana in all three widths with their combining voice marks. Kanji stay out: NFKC would change characters of names.
_KANA_RUN = re.compile("[\u3041-\u3096\u3099\u309a\u309d\u309e\u30a1-\u30fe\uff65-\uff9f]+")
_TO_KATAKANA = {code: code + 0x60 for code in (*range(0x3041, 0x3097), 0x309D, 0x309E)}
_TO_HIRAGANA = {katakana: hiragana for hiragana, katakana in _TO_KATAKANA.items()}


def to_katakana(text: str) -> str:
    """Hiragana and half width kana as full width katakana, for furigana. Everything else stays as it is."""
    return _KANA_RUN.sub(lambda run: unicodedata.normalize("NFKC", _wide(run[0])), text)


def to_hiragana(text: str) -> str:
    """Full width katakana as hiragana. Everything else stays as it is."""
    return text.translate(_TO_HIRAGANA)


def _wide(run: str) -> str:
    return unicodedata.normalize("NFKC", run).translate(_TO_KATAKANA)
