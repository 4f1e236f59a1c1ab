"""What the sender says after sending."""

from django import forms
from django.utils.translation import gettext_lazy as _

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


class CompleteForm(MoveForm):
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
