"""担当外のケースを開く理由: each usual one is a button of its own."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, readers_of
from akishima_support.ui.forms import Form, SubmissionTokenMixin
from cases.codes.access import ReasonCode


class CaseReasonForm(SubmissionTokenMixin, Form):
    """Which button was pressed, the words for another reason, and where the way led."""

    code = forms.ChoiceField(choices=ReasonCode.choices, required=False, widget=forms.HiddenInput(attrs={"id": False}))
    text = forms.CharField(
        label=_("その他の理由"),
        max_length=200,
        required=False,
        help_text=_("「その他」のときだけ書きます。相談の内容は書かないでください。"),
    )
    next = forms.CharField(required=False, max_length=2000, widget=forms.HiddenInput(attrs={"id": False}))
    readers = {"text": lambda: _("主担当者・承認者・%(auditor)s") % {"auditor": readers_of(Capability.ACCESS_LOG_READ)}}

    def clean(self):
        """One of the buttons; another reason needs words."""
        cleaned = super().clean()
        code = cleaned.get("code")
        if not code:
            self.add_error("text", _("理由のボタンを一つ選んでください。"))
        elif code == ReasonCode.OTHER and not cleaned.get("text", "").strip():
            self.add_error("text", _("理由を書いてください。"))
        return cleaned
