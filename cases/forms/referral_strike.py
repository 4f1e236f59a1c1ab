"""誤入力, 誤送付 and 再開."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Refused
from cases.codes.referral import Misdelivery, ReopenReason, StruckReason
from cases.forms.referral_move import TEXT_LIMIT, MoveForm
from cases.models import ReferralStep


class StrikeForm(MoveForm):
    """Why one entry is struck through."""

    draft_name = "step_strike"
    reason = forms.ChoiceField(label=_("取り消すわけ"), choices=StruckReason.choices, widget=forms.RadioSelect)
    text = forms.CharField(
        label=_("説明"), max_length=TEXT_LIMIT, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    hides_words = forms.BooleanField(
        label=_("書いてあることを、相手に見せない"),
        required=False,
        help_text=_("別の方のことを書いたときなどに付けます。取り消したことと、そのわけは、相手にも見えます。"),
    )

    def carry_out(self, action, *, step: ReferralStep, **words) -> bool:
        """Run the action on the entry. A refusal becomes a message of the form; what was typed stays."""
        try:
            action(step=step, **words)
        except Refused as refusal:
            self.add_error(None, refusal.message)
            return False
        return True


class StrikeOutForm(MoveForm):
    """Why the whole referral should never have been sent; the sender alone reads the words."""

    draft_name = "referral_strike_out"
    kind = forms.ChoiceField(label=_("取り消すわけ"), choices=Misdelivery.choices, widget=forms.RadioSelect)
    text = forms.CharField(label=_("経緯"), max_length=TEXT_LIMIT, widget=forms.Textarea)

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.readers = {"text": [self.referral.from_organization.name]}


class IncidentForm(MoveForm):
    """What was done about it."""

    draft_name = "referral_incident"
    text = forms.CharField(
        label=_("対応したこと"),
        max_length=TEXT_LIMIT,
        widget=forms.Textarea,
        help_text=_(
            "相手に伝えた日時と話した相手、返却・廃棄の確認、ご本人への説明、"
            "個人情報保護委員会への報告が要るかどうかとその判断を書いてください。"
        ),
    )

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.readers = {"text": [self.referral.from_organization.name]}


class ReopenForm(MoveForm):
    """Why it goes on; both sides read it."""

    draft_name = "referral_reopen"
    reason = forms.ChoiceField(label=_("再開するわけ"), choices=ReopenReason.choices, widget=forms.RadioSelect)
    text = forms.CharField(label=_("お願いしたいこと・伝えること"), max_length=TEXT_LIMIT, widget=forms.Textarea)
