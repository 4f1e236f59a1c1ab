"""What an answer to an inquiry may not say: whether somebody is known here (F71, domain §3.9)."""

import re
import unicodedata
from collections.abc import Iterable

from django.utils.translation import gettext as _

from akishima_support.access import Refused
from cases.models.office_words import office_words_now
from cases.rules.telling_words import DASHES, LONG_MARK, SAYING, TELLING

NUMBERS = re.compile(rf"[rk]\d*[{DASHES}][0-9a-z]{{4,}}")  # of cases and referrals
_DASHES = re.compile(rf"[{DASHES}]")
_UNSEEN = re.compile(r"[\s\u200b-\u200f\u2060\ufeff]")


def check_tells_nobody_known(text: str) -> None:
    """Raise Refused for words that tell whether somebody is known, or a number of a record."""
    word = telling_word(text, office_words_now().harmless.splitlines())
    if word:
        raise Refused(
            _(
                "「%(word)s」は、どなたかを知っているかどうかが分かる言葉です。知っていても知らなくても同じ答えにしてください。"
            )
            % {"word": word}
        )
    if NUMBERS.search(unicodedata.normalize("NFKC", text).lower()):
        raise Refused(_("答えに、ケースや連携の番号を書かないでください。"))


def telling_word(text: str, harmless: Iterable[str]) -> str:
    """The first word that tells whether somebody is known and is no part of a `harmless` one; empty without any."""
    plain = _plain(text)
    said = next((word for word in SAYING if word in plain), "")
    if said:
        return said
    for each in sorted(filter(None, map(_plain, harmless)), key=len, reverse=True):
        plain = plain.replace(each, "|")
    return next((word for word in TELLING if word in plain), "")


def check_is_harmless(phrase: str) -> None:
    """Raise Refused for a phrase that would let through what tells: such a word itself, or a part of it."""
    plain = _plain(phrase)
    if any(plain in word for word in (*TELLING, *SAYING)) or any(word in plain for word in SAYING):
        raise Refused(
            _("「%(phrase)s」は加えられません。これを許すと、どなたかを知っていることが答えから分かります。")
            % {"phrase": phrase}
        )


def _plain(text: str) -> str:
    """As it is read: one width, one kind of dash, without spaces and line ends."""
    return _DASHES.sub(LONG_MARK, _UNSEEN.sub("", unicodedata.normalize("NFKC", text)))
