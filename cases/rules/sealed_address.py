"""Where somebody lives of whom somebody else must not know: it travels by no way, not even in a sentence."""

import re
from collections.abc import Iterable

from django.utils.translation import gettext as _

from akishima_support.access import Refused
from akishima_support.japanese.search_key import search_key
from cases.models import Person

SHORTEST = 4  # a town alone has less, and a number of a room
_COUNTERS = re.compile("丁目|番地|番|号室|号")
_ABOVE_TOWN = re.compile(r"^(?:.{2,3}[都道府県])?(?:.{1,5}?[市区])?")


def is_sealed(person: Person) -> bool:
    """Whether the address never travels: somebody must not know of the person, or few may read the record."""
    return bool(person.secrecy_from) or person.restricted


def check_keeps_address(person: Person | None, texts: Iterable[str]) -> None:
    """Raise Refused when a text tells where the person lives, with or without the city, however it is written."""
    if person is None or not person.address or not is_sealed(person):
        return
    traces = _traces(person.address)
    if any(trace in key for key in map(_key, texts) for trace in traces):
        raise Refused(_("知られたくない相手のある方です。住所は渡せません。文の中から消してください。"))


def _traces(address: str) -> set[str]:
    """The whole, and each part of it that has a number, from the town on."""
    parts = {_key(_ABOVE_TOWN.sub("", part, count=1)) for part in address.split()}
    numbered = {part for part in parts if len(part) >= SHORTEST and re.search("[0-9]", part)}
    return numbered | {_key(address)}


def _key(text: str) -> str:
    return _COUNTERS.sub("", search_key(text))
