"""Reading what has been typed so far, half of it maybe: for hints nothing is an error."""

import unicodedata

from django import forms
from django.utils import timezone
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, readers_of
from akishima_support.japanese.partial_dates import PartialDate
from akishima_support.japanese.wareki import WarekiError, parse_partial
from akishima_support.ui.forms import Form
from cases.rules.likely import Asked

_LONGEST = 100


def asked_from(data: MultiValueDict) -> Asked:
    """What the boxes say, as far as it can be read."""
    return Asked(
        name=_text(data, "person_name"),
        kana=_text(data, "person_kana"),
        nickname=_text(data, "person_nickname"),
        caller=_text(data, "consulter_name"),
        phone=_text(data, "consulter_phone"),
        own_phone=_text(data, "person_phone"),
        own_mobile=_text(data, "person_mobile"),
        born=_born(_text(data, "person_born")),
        age=_age(_text(data, "person_age")),
    )


class AsNewForm(Form):
    """Why somebody new is not the one who is known already; asked for only after somebody was found."""

    as_new_reason = forms.CharField(
        label=_("別の方と分かる理由"),
        max_length=300,
        help_text=_("例 生まれた年も住所も違う。初めての相談だと話された"),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("別の方として登録する理由を書いてください。")},
    )
    readers = {"as_new_reason": lambda: readers_of(Capability.PERSON_WRITE)}

    @property
    def reason(self) -> str:
        """The reason; empty where none was given."""
        is_given = self.is_bound and bool(self.data.get("as_new_reason"))
        return self.cleaned_data.get("as_new_reason", "") if is_given and self.is_valid() else ""


def _text(data: MultiValueDict, box: str) -> str:
    return str(data.get(box, ""))[:_LONGEST]


def _born(text: str) -> PartialDate | None:
    try:
        return parse_partial(text, latest=timezone.localdate()) if text else None
    except WarekiError:
        return None


def _age(text: str) -> int | None:
    digits = unicodedata.normalize("NFKC", text).strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 4 else None
