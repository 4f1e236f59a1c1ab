"""Whether two records are about one person, and why one thinks so."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, readers_of
from akishima_support.ui.forms import Form
from cases.codes.likely import PairKind


def _answers() -> list[tuple]:
    return [choice for choice in PairKind.choices if choice[0] != PairKind.UNCHECKED]


class PairSettleForm(Form):
    """One of three answers."""

    kind = forms.ChoiceField(
        label=_("二つの記録は"),
        choices=_answers,
        widget=forms.RadioSelect,
        error_messages={"required": _("どれかを選んでください。")},
    )
    note = forms.CharField(
        label=_("そう考えた理由"),
        max_length=300,
        help_text=_("例 お母さまに電話で確かめた。生年月日と前の住所が同じ"),
        error_messages={"required": _("理由を書いてください。")},
    )
    readers = {"note": lambda: readers_of(Capability.PERSON_WRITE)}
