"""What a phrase may hold, who keeps it, and how it gets into a box."""

import re
import unicodedata
from uuid import UUID

from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability, Refused
from cases.models import Phrase

AT_MOST = 200
PRESSED = "phrase"  # the button that puts one in: box, colon, number of the phrase
_PHONE = re.compile(r"(?<![0-9A-Za-z])(?:\+81|0)[0-9().\s\-\u2010-\u2015\u2212\u30fc]{7,18}[0-9](?![0-9])")


def holds_phone(text: str) -> bool:
    """Whether something in it looks like a telephone number: 0 or +81, and ten or eleven digits."""
    plain = unicodedata.normalize("NFKC", text)
    return any(9 <= len(re.sub(r"[^0-9]", "", match[0])) <= 12 for match in _PHONE.finditer(plain))


def check_can_keep_more(is_office: bool, by: Actor) -> None:
    """Raise Refused."""
    if is_office and not by.can(Capability.PHRASE_OFFICE):
        raise Refused(_("課の定型文は、承認者が作ります。"))
    rows = Phrase.objects.filter(owner=None) if is_office else Phrase.objects.filter(owner_id=by.user_id)
    if rows.count() >= AT_MOST:
        raise Refused(_("作れるのは%(most)s個までです。使わないものを直して使ってください。") % {"most": AT_MOST})


def with_phrase(data: MultiValueDict) -> MultiValueDict:
    """What was sent, with the text of the chosen phrase behind what stands in its box."""
    box, phrase = pressed_phrase(data)
    if phrase is None:
        return data
    data = data.copy()
    before = data.get(box, "")
    data[box] = before + ("\n" if before and not before.endswith("\n") else "") + phrase.text
    return data


def pressed_phrase(data: MultiValueDict) -> tuple[str, Phrase | None]:
    """The box and the phrase whose button was pressed; none where the actor may not see it."""
    box, _colon, uid = data.get(PRESSED, "").partition(":")
    try:
        return box, Phrase.objects.filter(uid=UUID(uid)).first()
    except ValueError:
        return box, None
