"""Whether the city uses a basis, and the instrument that allows it."""

from collections.abc import Callable

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Refused
from akishima_support.japanese.fields import WarekiDateField
from akishima_support.japanese.formats import format_typed
from akishima_support.ui.forms import Form, VersionMixin
from cases.models import LegalBasis


class LegalBasisSettingsForm(VersionMixin, Form):
    """On or off, 要綱等 and its date."""

    is_enabled = forms.BooleanField(label=_("この根拠を使う"), required=False)
    instrument = forms.CharField(label=_("要綱等の名称"), max_length=200, required=False)
    instrument_on = WarekiDateField(label=_("要綱等の日付"), required=False)

    def __init__(self, *args, basis: LegalBasis, **kwargs) -> None:
        self.basis = basis
        super().__init__(*args, initial=_initial(basis), **kwargs)

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
        "instrument": basis.instrument,
        "instrument_on": basis.instrument_on,
    }


def _texts(basis: LegalBasis) -> dict[str, str]:
    day = format_typed(basis.instrument_on) if basis.instrument_on else ""
    return {"instrument": basis.instrument or str(_("（空欄）")), "instrument_on": day or str(_("（空欄）"))}
