"""緊急に閲覧する, and saying afterwards whether it was needed."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, readers_of
from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import Form, SubmissionTokenMixin
from cases.codes.access import EmergencyCode, Verdict
from cases.models.emergency_access import LEAST_WORDS
from network.forms.password_again import PasswordAgainMixin


class EmergencyForm(SubmissionTokenMixin, PasswordAgainMixin, Form):
    """Which case, why, and once more the password. Nothing is looked up before all of it is right."""

    case_no = forms.CharField(
        label=_("ケース番号"),
        max_length=20,
        required=False,
        help_text=_("分からないときは、お名前と生年月日を入れます。"),
    )
    name = forms.CharField(
        label=_("お名前"), max_length=100, required=False, help_text=_("記録のとおりに、一字も違わずに入れます。")
    )
    born_on = WarekiDateField(label=_("生年月日"), required=False)
    code = forms.ChoiceField(label=_("緊急に閲覧する理由"), choices=EmergencyCode.choices, widget=forms.RadioSelect)
    why = forms.CharField(
        label=_("理由の説明"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("いま、なぜ読む必要があるのかを20字以上で書きます。ご本人のお名前は書かないでください。"),
    )
    field_order = ["case_no", "name", "born_on", "code", "why", "password"]
    readers = {
        "why": lambda: _("閲覧できる職員・承認者・%(auditor)s") % {"auditor": readers_of(Capability.ACCESS_LOG_READ)}
    }

    def clean_why(self) -> str:
        """So much that somebody else can judge it."""
        why = self.cleaned_data["why"].strip()
        if len(why) < LEAST_WORDS:
            raise forms.ValidationError(_("20字以上で書いてください。"))
        return why

    def clean(self):
        """A number, or both name and day of birth; the password last."""
        data = self.cleaned_data
        if not self.errors and not data["case_no"].strip() and not (data["name"].strip() and data["born_on"]):
            self.add_error("case_no", _("ケース番号か、お名前と生年月日の両方を入れてください。"))
        return super().clean()

    def meant(self) -> dict:
        """The case, as the action takes it."""
        return {name: self.cleaned_data[name] for name in ("case_no", "name", "born_on")}


class EmergencyReviewForm(Form):
    """Was it needed?"""

    verdict = forms.ChoiceField(label=_("確認の結果"), choices=Verdict.choices, widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("確認した内容"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("だれに何を聞いて、どう判断したかを書きます。"),
    )
    readers = {
        "note": lambda: _("閲覧できる職員・承認者・%(auditor)s") % {"auditor": readers_of(Capability.ACCESS_LOG_READ)}
    }
