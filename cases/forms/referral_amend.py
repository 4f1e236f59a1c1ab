"""Why what was sent is corrected."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.referral_move import MoveForm


class AmendForm(MoveForm):
    """The reason; both sides read it, and it stands in the ledger."""

    text = forms.CharField(
        label=_("訂正の理由"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_(
            "情報提供記録に載り、ご本人が読むことがあります。お名前や新しい内容は、ここには書かないでください。"
        ),
    )


class ConfirmForm(MoveForm):
    """A button. Nothing is typed."""

    draft_name = ""
    text_fields = ()
