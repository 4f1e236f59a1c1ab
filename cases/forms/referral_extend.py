"""回答期限を延ばす."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.fields import WarekiDateField
from cases.forms.checks import refuse_past
from cases.forms.referral_move import TEXT_LIMIT, MoveForm


class ExtendForm(MoveForm):
    """Until when, and why; both sides read the reason."""

    until = WarekiDateField(label=_("新しい回答期限"))
    text = forms.CharField(label=_("延ばす理由"), max_length=TEXT_LIMIT, widget=forms.Textarea(attrs={"rows": 3}))

    def clean_until(self):
        """Later than the present date."""
        until = refuse_past(self.cleaned_data["until"])
        if self.referral.respond_by and until <= self.referral.respond_by:
            raise forms.ValidationError(_("いまの期限より後の日を入力してください。"))
        return until
