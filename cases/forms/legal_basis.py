"""Whether the city uses a basis, and the instrument that allows it."""

from collections.abc import Callable

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, Refused, readers_of
from akishima_support.japanese.fields import WarekiDateField
from akishima_support.japanese.formats import format_typed
from akishima_support.japanese.punctuation import listed
from akishima_support.ui.forms import Form, VersionMixin
from cases.models import LegalBasis
from network.codes import Sector

# No basis carries anything to groups of families and of those concerned (domain §4.1).
SECTORS = [(str(each), each.label) for each in Sector if each != Sector.VOLUNTEER]


def sector_labels(codes: list[str]) -> str:
    """The kinds of organization in words."""
    return listed(str(label) for code, label in SECTORS if code in codes)


class LegalBasisSettingsForm(VersionMixin, Form):
    """On or off, for which kinds of organization, what has to be recorded, 要綱等 and its date."""

    is_enabled = forms.BooleanField(label=_("この根拠を使う"), required=False)
    explanation = forms.CharField(label=_("できること"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}))
    evidence = forms.CharField(label=_("記録すること"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}))
    sectors = forms.MultipleChoiceField(
        label=_("渡せる機関の区分"),
        choices=SECTORS,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("法律上の守秘義務のない団体（家族会・当事者会・民間支援団体）には、どの根拠でも渡せません。"),
    )
    instrument = forms.CharField(label=_("要綱等の名称"), max_length=200, required=False)
    instrument_on = WarekiDateField(label=_("要綱等の日付"), required=False)

    readers = dict.fromkeys(["explanation", "evidence"], lambda: readers_of(Capability.REFERRAL_SEND))

    def __init__(self, *args, basis: LegalBasis, **kwargs) -> None:
        self.basis = basis
        super().__init__(*args, initial=_initial(basis), **kwargs)

    def clean(self):
        """What is used is used for somebody; each kind once."""
        cleaned = super().clean()
        cleaned["sectors"] = list(dict.fromkeys(cleaned.get("sectors", [])))
        if cleaned.get("is_enabled") and not cleaned["sectors"] and "sectors" not in self.errors:
            self.add_error("sectors", _("渡せる機関の区分を一つ以上選んでください。"))
        return cleaned

    def carry_out(self, action: Callable, **words) -> bool:
        """Run the action. A refusal becomes a message; what somebody else saved is shown beside what was typed."""
        try:
            action(**self.cleaned_data, **words)
        except Refused as refusal:
            self.basis.refresh_from_db()
            if self.basis.version == self.cleaned_data["version"]:
                self.add_error(None, refusal.message)
            else:
                self.show_newer(version=self.basis.version, texts=_texts(self.basis))
            return False
        return True


def _initial(basis: LegalBasis) -> dict:
    return {
        "version": basis.version,
        "is_enabled": basis.is_enabled,
        "explanation": basis.explanation,
        "evidence": basis.evidence,
        "sectors": basis.sectors,
        "instrument": basis.instrument,
        "instrument_on": basis.instrument_on,
    }


def _texts(basis: LegalBasis) -> dict[str, str]:
    day = format_typed(basis.instrument_on) if basis.instrument_on else ""
    empty = str(_("（空欄）"))
    return {
        "explanation": basis.explanation or empty,
        "evidence": basis.evidence or empty,
        "sectors": sector_labels(basis.sectors) or empty,
        "instrument": basis.instrument or empty,
        "instrument_on": day or empty,
    }
