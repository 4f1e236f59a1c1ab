"""What a refusal asks beside its reason: who might fit better, and whether the directory is to tell it too."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.pick import PickField
from cases.models import Referral
from cases.rules.bodies import bodies_to_choose
from network.codes import Capacity
from network.rules.choosing import choice_label

CAPACITIES = [("", _("変えない"))] + [
    (str(each), each.label) for each in (Capacity.ASK, Capacity.WAITING, Capacity.PAUSED)
]


class DecliningMixin(forms.Form):
    """Adds `body` and `capacity`. Stands before MoveForm in the bases."""

    body = PickField(label=_("適当と思う機関（名簿から）"), required=False)
    capacity = forms.ChoiceField(
        label=_("名簿の受入状況"),
        choices=CAPACITIES,
        required=False,
        widget=forms.RadioSelect,
        help_text=_("受け入れの余力がないときに選ぶと、名簿の受入状況が、きょうの日付とお名前で変わります。"),
    )

    def offer_bodies(self, referral: Referral) -> None:
        """Every body of today but the two sides."""
        sides = {referral.from_organization_id, referral.to_organization_id}
        others = [body for body in bodies_to_choose() if body.pk not in sides]
        self.fields["body"].offer(others, choice_label, empty=_("―"))
