"""Is what was entered for us right?"""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.referral_move import TEXT_LIMIT, MoveForm

RIGHT, WRONG = "right", "wrong"


class StepConfirmForm(MoveForm):
    """Yes, or what is wrong."""

    draft_name = "step_confirm"
    answer = forms.ChoiceField(
        label=_("代行入力された内容は"),
        widget=forms.RadioSelect,
        choices=[(RIGHT, _("このとおりです")), (WRONG, _("違うところがあります"))],
    )
    text = forms.CharField(label=_("違うところ"), max_length=TEXT_LIMIT, required=False, widget=forms.Textarea)

    def clean(self):
        """Ask for words where something is wrong."""
        cleaned = super().clean()
        if cleaned.get("answer") == WRONG and not cleaned.get("text") and "text" not in self.errors:
            self.add_error("text", _("どこが違うかを入力してください。"))
        return cleaned

    def said(self) -> dict:
        """The answer as the action takes it."""
        return {"agrees": self.cleaned_data["answer"] == RIGHT, "text": self.cleaned_data["text"]}
