"""Whether a body can take somebody on."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import Form
from network.actions.capacity import Word
from network.codes import Capacity, HeardVia


class CapacityForm(Form):
    """The state, as of when, and who said so; where the city heard it (`hears`), also how."""

    capacity = forms.ChoiceField(
        label=_("受入状況"), choices=[each for each in Capacity.choices if each[0] != Capacity.UNKNOWN],
        widget=forms.RadioSelect,
    )  # fmt: skip
    as_of = WarekiDateField(label=_("いつの状況ですか"))
    said_by = forms.CharField(label=_("伝えた人"), max_length=100)
    heard_via = forms.ChoiceField(
        label=_("どのように聞きましたか"), choices=HeardVia.choices, initial=HeardVia.PHONE, widget=forms.RadioSelect
    )

    def __init__(self, *args, hears: bool, **kwargs):
        super().__init__(*args, **kwargs)
        if hears:
            self.fields["said_by"].help_text = _("機関のどなたから聞いたかを書いてください。")
        else:
            del self.fields["heard_via"]

    def clean_as_of(self):
        """Nobody knows it of tomorrow."""
        day = self.cleaned_data["as_of"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("今日より後の日は入れられません。"), code="future")
        return day

    def word(self) -> Word:
        """As the action takes it."""
        data = self.cleaned_data
        heard = HeardVia(data["heard_via"]) if "heard_via" in data else None
        return Word(Capacity(data["capacity"]), data["as_of"], data["said_by"], heard)
