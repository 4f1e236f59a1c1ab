"""What a partner knows of the person whom its referral is about."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.fields import PartialDateField
from akishima_support.ui.forms import Form, SubmissionTokenMixin

PERSON_BOXES = ("name", "kana", "nickname", "estimated_age", "phone", "address", "contact_rule", "secrecy_from")


class ReferralPersonForm(SubmissionTokenMixin, Form):
    """Only a name or a nickname is needed, so that there is something to call them."""

    name = forms.CharField(label=_("氏名"), max_length=100, required=False)
    kana = forms.CharField(label=_("ふりがな"), max_length=100, required=False)
    nickname = forms.CharField(
        label=_("通称・ニックネーム"), max_length=100, required=False, help_text=_("お名前を伏せるときに使います。")
    )
    born = PartialDateField(label=_("生年月日"), required=False, latest=timezone.localdate)
    estimated_age = forms.IntegerField(
        label=_("およその年齢"),
        required=False,
        min_value=0,
        max_value=130,
        widget=forms.TextInput(attrs={"class": "input--short", "inputmode": "numeric"}),
    )
    phone = forms.CharField(label=_("電話"), max_length=50, required=False)
    address = forms.CharField(label=_("住所"), max_length=300, required=False)
    contact_rule = forms.CharField(
        label=_("連絡のしかた"), max_length=300, required=False, help_text=_("例 平日の昼だけ、留守番電話に残さない")
    )
    secrecy_from = forms.CharField(
        label=_("知られたくない相手"), max_length=200, required=False, help_text=_("例 父に相談を知られたくない")
    )

    def __init__(self, *args, organization_name: str, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.readers = dict.fromkeys((*PERSON_BOXES, "born"), organization_name)

    def clean(self):
        """Somebody who is told of must be called something."""
        cleaned = super().clean()
        if not self.errors and not (cleaned["name"] or cleaned["nickname"]):
            self.add_error("name", _("氏名か通称のどちらかを入力してください。"))
        return cleaned

    def person_fields(self) -> dict:
        """The fields of Person."""
        born = self.cleaned_data["born"]
        fields = {name: self.cleaned_data[name] for name in PERSON_BOXES}
        birth = {"born_on": born.earliest, "born_precision": born.precision} if born else {}
        return fields | birth
