"""What an answer to an inquiry may not say: whether somebody is known here (F71, domain §3.9)."""

import re
import unicodedata

from django.utils.translation import gettext as _

from akishima_support.access import Refused
from akishima_support.japanese.search_key import search_key
from cases.rules.telling_words import DASHES, TELLING

NUMBERS = re.compile(rf"[rk]\d*[{DASHES}][0-9a-z]{{4,}}")  # of cases and referrals


def check_tells_nobody_known(text: str) -> None:
    """Raise Refused for words that tell whether somebody is known, or a number of a record."""
    key = search_key(text)
    for word in TELLING:
        if search_key(word) in key:
            raise Refused(
                _(
                    "「%(word)s」は、どなたかを知っているかどうかが分かる言葉です。知っていても知らなくても同じ答えにしてください。"
                )
                % {"word": word}
            )
    if NUMBERS.search(unicodedata.normalize("NFKC", text).lower()):
        raise Refused(_("答えに、ケースや連携の番号を書かないでください。"))
