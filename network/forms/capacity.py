"""Whether a body can take somebody on."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import Form
from network.codes import Capacity


class CapacityForm(Form):
    """The state, as of when, and who said so."""

    capacity = forms.ChoiceField(
        label=_("受入状況"), choices=[each for each in Capacity.choices if each[0] != Capacity.UNKNOWN],
        widget=forms.RadioSelect,
    )  # fmt: skip
    as_of = WarekiDateField(label=_("いつの状況ですか"))
    said_by = forms.CharField(label=_("伝えた人"), max_length=100)

    def clean_as_of(self):
        """Nobody knows it of tomorrow."""
        day = self.cleaned_data["as_of"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("今日より後の日は入れられません。"), code="future")
        return day
