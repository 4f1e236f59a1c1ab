"""What the sender says after sending."""

from collections.abc import Callable

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import VersionMixin
from cases.codes.case import OutcomeChange
from cases.forms.referral_move import TEXT_LIMIT, MoveForm


class AnswerForm(MoveForm):
    """An answer to the receiver's question."""

    text = forms.CharField(
        label=_("答え"),
        max_length=TEXT_LIMIT,
        widget=forms.Textarea,
        help_text=_("同意などの根拠がある範囲で書いてください。新しい個人の情報は、新しい連携で渡します。"),
    )


class QueryForm(MoveForm):
    """A question about the report."""

    text = forms.CharField(label=_("尋ねたいこと"), max_length=TEXT_LIMIT, widget=forms.Textarea)


class OfReportForm(VersionMixin, MoveForm):
    """About the report that was seen: where a newer one came meanwhile, it is shown before anything is done."""

    def carry_out(self, action: Callable, **words) -> bool:
        """Run the action. After a newer report the next attempt is about that one."""
        seen = self.referral.version
        if super().carry_out(action, **words):
            return True
        if self.referral.version != seen:
            self.data = self.data.copy()
            self.data["version"] = self.referral.version
        return False


class ConfirmForm(OfReportForm):
    """The report is as asked; a word of thanks can go with it."""

    text = forms.CharField(
        label=_("受けた機関への一言"), max_length=TEXT_LIMIT, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )


class CompleteForm(OfReportForm):
    """What came of it."""

    outcome_changes = forms.MultipleChoiceField(
        label=_("見られた変化"),
        choices=OutcomeChange.choices,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("変化が見られなかったときは「変化なし」を選んでください。"),
    )
    text = forms.CharField(label=_("結果"), max_length=TEXT_LIMIT, widget=forms.Textarea)

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        if self.referral.declined_at is not None:  # the body that declined never reads how it went on
            self.readers = {"text": [self.referral.from_organization.name]}


class RecallForm(MoveForm):
    """Why it is taken back before anybody has opened it; the receiver never learns of it."""

    text = forms.CharField(label=_("取り戻す理由"), max_length=TEXT_LIMIT, widget=forms.Textarea)

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.readers = {"text": [self.referral.from_organization.name]}


class WithdrawForm(MoveForm):
    """Why it is taken back."""

    text = forms.CharField(label=_("取り下げる理由"), max_length=TEXT_LIMIT, widget=forms.Textarea)

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        if self.referral.received_at is None:  # it vanishes from the receiver's inbox
            self.readers = {"text": [self.referral.from_organization.name]}
