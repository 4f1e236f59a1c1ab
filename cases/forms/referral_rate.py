"""受けた連携の評価."""

from collections.abc import Callable

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import VersionMixin
from cases.codes.code_list import CodeList
from cases.codes.referral import Usability
from cases.forms.code_fields import CodesChoice, keep_codes
from cases.forms.referral_move import MoveForm
from cases.models import ReferralRating
from cases.rules.versions import Stale


class RateForm(VersionMixin, MoveForm):
    """Three answers and the reasons; the sender's manager and the colleagues here read it."""

    draft_name = ""  # two presses and a line
    usability = forms.ChoiceField(
        label=_("この連携は、そのまま使えましたか"), choices=Usability.choices, widget=forms.RadioSelect
    )
    faults = CodesChoice(CodeList.REFERRAL_FAULT, label=_("使いにくかったところ"))
    note = forms.CharField(
        label=_("次に頼むときのために"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("頼み方について書いてください。ご本人のことは書かないでください。"),
    )
    text_fields = ()

    def __init__(self, *args, rating: ReferralRating | None, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.initial |= _initial(rating)
        self.readers = {"note": [_("送った機関の承認者"), self.referral.to_organization.name]}
        keep_codes(self)

    def clean(self):
        """Ask for the reason where it was hard to use."""
        cleaned = super().clean()
        is_hard = cleaned.get("usability") in (Usability.PARTLY, Usability.NO)
        if is_hard and not cleaned.get("faults") and "faults" not in self.errors:
            self.add_error("faults", _("使いにくかったところを選んでください。"))
        return cleaned

    def carry_out(self, action: Callable, **words) -> bool:
        """Run the action. What a colleague said meanwhile is shown beside what was chosen."""
        try:
            return super().carry_out(action, **self.said(), **words)
        except Stale as stale:
            newer = stale.current
            texts = {"usability": str(newer.get_usability_display()), "faults": newer.get_faults_display()}
            self.show_newer(version=newer.version, texts=texts | {"note": newer.note})
            return False

    def said(self) -> dict:
        """The opinion as the action takes it."""
        return self.cleaned_data


def _initial(rating: ReferralRating | None) -> dict:
    if rating is None:
        return {"version": 0}
    return {name: getattr(rating, name) for name in ("version", "usability", "faults", "note")}
