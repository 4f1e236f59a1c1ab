"""What the words in a search box can mean: a name, a telephone, a number of ours, a birth."""

import re
import unicodedata
from dataclasses import dataclass

from django.utils import timezone

from akishima_support.japanese.fiscal_years import fiscal_year
from akishima_support.japanese.grams import PHONE_TAIL
from akishima_support.japanese.partial_dates import PartialDate
from akishima_support.japanese.search_key import normalize_phone, search_key
from akishima_support.japanese.wareki import WarekiError, parse_partial

_NUMBER = re.compile(r"(?:R?(\d{1,2})-)?(\d{1,6})")
_REFERRAL = re.compile(r"K-?([0-9A-Z]{6})")
_PHONE = re.compile(r"[\d+\s()\-‐-―−\u30fc]+")
REIWA = 2018  # R8 is fiscal year 2026


@dataclass(frozen=True)
class Words:
    """The words as typed and what each way of searching looks for; empty where a way does not apply."""

    text: str
    key: str
    phone: str
    numbers: tuple[str, ...]
    referral_no: str
    birth: PartialDate | None

    @property
    def is_single_letter(self) -> bool:
        """Whether only names that begin with the letter can be looked for."""
        return len(self.key) == 1


def read_words(text: str) -> Words:
    """Make out what the words can mean."""
    plain = unicodedata.normalize("NFKC", text).strip().upper().replace(" ", "")
    key, phone = (
        search_key(text),
        normalize_phone(text) if _PHONE.fullmatch(unicodedata.normalize("NFKC", text)) else "",
    )
    return Words(
        text=text,
        key=key,
        phone=phone if len(phone) >= PHONE_TAIL else "",
        numbers=_numbers(plain),
        referral_no=f"K-{found[1]}" if (found := _REFERRAL.fullmatch(plain)) else "",
        birth=_birth(text),
    )


def _numbers(plain: str) -> tuple[str, ...]:
    """R8-0012 from `R8-0012`, `8-12`, `r8－12`; of each fiscal year from `12`."""
    found = _NUMBER.fullmatch(plain)
    if found is None:
        return ()
    latest = fiscal_year(timezone.localdate()) - REIWA
    years = [int(found[1])] if found[1] else range(latest, 0, -1)
    return tuple(f"R{year}-{int(found[2]):04d}" for year in years)


def _birth(text: str) -> PartialDate | None:
    try:
        return parse_partial(text, latest=timezone.localdate())
    except WarekiError:
        return None
