"""Boxes of 保存と廃棄: a rule, a hold, and lifting one."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, readers_of
from akishima_support.ui.forms import Form, SubmissionTokenMixin, VersionMixin
from cases.codes.keeping import CountedFrom, HoldReason
from cases.models import DisposalBatch, RetentionRule
from network.forms.password_again import PasswordAgainMixin


class RetentionRuleForm(VersionMixin, Form):
    """For how many years, from when, and by which rule of the city."""

    years = forms.IntegerField(
        label=_("保存年数"),
        min_value=1,
        max_value=30,
        widget=forms.TextInput(attrs={"class": "input--short", "inputmode": "numeric"}),
        help_text=_("1から30まで"),
    )
    counted_from = forms.ChoiceField(label=_("数え始め"), choices=CountedFrom.choices, widget=forms.RadioSelect)
    basis = forms.CharField(
        label=_("根拠"), max_length=200, required=False, help_text=_("例 文書管理規程の条と保存区分")
    )
    is_confirmed = forms.BooleanField(label=_("市の規程で確かめた"), required=False)

    def __init__(self, *args, rule: RetentionRule, **kwargs):
        names = ("years", "counted_from", "basis", "is_confirmed", "version")
        super().__init__(*args, initial={name: getattr(rule, name) for name in names}, **kwargs)
        self.rule = rule

    def clean(self):
        """What was confirmed says by which rule."""
        cleaned = super().clean()
        if cleaned.get("is_confirmed") and not cleaned.get("basis", "?"):
            self.add_error("basis", _("確かめた規程の条などを書いてください。"))
        return cleaned

    def rule_fields(self) -> dict:
        """Fields of RetentionRule."""
        return {name: self.cleaned_data[name] for name in ("years", "counted_from", "basis", "is_confirmed")}


class HoldForm(SubmissionTokenMixin, Form):
    """Why nothing of the person is disposed of."""

    reason = forms.ChoiceField(label=_("保留の理由"), choices=HoldReason.choices, widget=forms.RadioSelect)
    note = forms.CharField(label=_("くわしい理由"), max_length=300)
    readers = {"note": lambda: readers_of(Capability.KEEPING_DECIDE)}


class HoldLiftForm(Form):
    """Why the hold is not needed any more."""

    note = forms.CharField(label=_("解除の理由"), max_length=300)
    readers = {"note": lambda: readers_of(Capability.KEEPING_DECIDE)}


class DisposalProposeForm(SubmissionTokenMixin, Form):
    """A word with the proposal."""

    note = forms.CharField(
        label=_("備考"),
        max_length=300,
        required=False,
        help_text=_("廃棄のあとも残ります。ご本人のお名前は書かないでください。"),
    )


class DisposalExecuteForm(PasswordAgainMixin, Form):
    """The number of the batch, copied by hand, and the password: nothing brings the records back."""

    number = forms.CharField(label=_("廃棄番号"), max_length=20, help_text=_("上の廃棄番号を写してください。"))
    field_order = ["number", "password"]

    def __init__(self, *args, batch: DisposalBatch, **kwargs):
        super().__init__(*args, **kwargs)
        self.batch = batch

    def clean_number(self) -> str:
        """Exactly this batch."""
        number = self.cleaned_data["number"]
        if number != self.batch.number:
            raise forms.ValidationError(_("廃棄番号が違います。"))
        return number
