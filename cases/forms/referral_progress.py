"""その後の様子: one press, and what more there is to say."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.fields import WarekiDateField
from cases.codes.referral import ProgressAnswer
from cases.forms.referral_move import TEXT_LIMIT, MoveForm


class ProgressForm(MoveForm):
    """The answer is the button; the boxes may stay empty."""

    seen_on = WarekiDateField(label=_("最後に会えた日"), required=False, latest=timezone.localdate)
    text = forms.CharField(
        label=_("補足"), max_length=TEXT_LIMIT, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    draft_name = ""  # a line at most; the key that saves a draft would press no answer

    @property
    def answers(self) -> list[tuple[str, str]]:
        """The buttons. Where outcomes were asked for, the end is told in a final report."""
        known = [(str(each), each.label) for each in ProgressAnswer]
        return [each for each in known if not (self.referral.asked_outcomes and each[0] == ProgressAnswer.ENDED)]

    def clean(self):
        """One of the buttons was pressed."""
        cleaned = super().clean()
        if self.data.get("answer") not in ProgressAnswer.values:
            raise forms.ValidationError(_("その後の様子を、ボタンで選んでください。"))
        return cleaned | {"answer": ProgressAnswer(self.data["answer"])}
