"""Which referrals to show."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import Form


class ReferralFilterForm(Form):
    """A group or a state; the tab stays."""

    box = forms.CharField(widget=forms.HiddenInput)
    show = forms.ChoiceField(label=_("表示"), required=False)

    def __init__(self, *args, choices, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["show"].choices = choices
