"""What the receiver says: a question, a yes, a no."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.codes.referral import DeclineReason
from cases.forms.declining import DecliningMixin
from cases.forms.referral_move import TEXT_LIMIT, MoveForm
from cases.models import Referral


class ReceiveForm(MoveForm):
    """Nothing to say: opening it is the answer."""

    text_fields = ()


class AskForm(MoveForm):
    """A question before deciding."""

    text = forms.CharField(label=_("尋ねたいこと"), max_length=TEXT_LIMIT, widget=forms.Textarea)


class AcceptForm(MoveForm):
    """A yes, with a word about what happens next."""

    text = forms.CharField(
        label=_("これからの進め方"),
        max_length=TEXT_LIMIT,
        required=False,
        widget=forms.Textarea,
        help_text=_("いつ、だれが、どのように連絡するかを書くと、送った側が安心できます。"),
    )


class DeclineForm(DecliningMixin, MoveForm):
    """A no with its coded reason (CL-20)."""

    reason = forms.ChoiceField(
        label=_("理由"),
        choices=DeclineReason.choices,
        widget=forms.RadioSelect,
        help_text=_(
            "「既に関与あり」を選ぶと、理由・適当と思う機関・補足は相談窓口だけが読みます。ほかの機関には「その他」とだけ伝わります。"
        ),
    )
    suggested = forms.CharField(label=_("適当と思う機関（名簿にないとき）"), max_length=200, required=False)
    text = forms.CharField(label=_("補足"), max_length=TEXT_LIMIT, required=False, widget=forms.Textarea)
    text_fields = ("suggested", "text")
    field_order = ["reason", "capacity", "body", "suggested", "text"]

    def __init__(self, *args, referral: Referral, **kwargs) -> None:
        super().__init__(*args, referral=referral, **kwargs)
        self.offer_bodies(referral)
