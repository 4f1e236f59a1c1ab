"""案内する: there is no box for anything personal."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import Form, SubmissionTokenMixin
from cases.actions.referral_give import Explained
from cases.codes.consultation import Channel
from network.codes import CostType
from network.models import Material, Organization

FACE_TO_FACE = (Channel.COUNTER, Channel.VISIT, Channel.ACCOMPANY, Channel.OUTREACH_SESSION)


class GiveInformationForm(SubmissionTokenMixin, Form):
    """What has to be explained before somebody is pointed to the body; a tick appears only where it is needed.

    A leaflet is taken to be handed over where somebody sat at the same table.
    """

    privacy_explained = forms.BooleanField(
        label=_("上の「案内の前に伝えること」を説明した"),
        error_messages={"required": _("説明したら、印を付けてください。")},
    )
    cost_explained = forms.BooleanField(
        label=_("有料であることを説明した"), error_messages={"required": _("説明したら、印を付けてください。")}
    )

    leaflet_given = forms.BooleanField(label=_("チラシを渡した"), required=False)

    def __init__(self, *args, organization: Organization, channel: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["leaflet_given"].initial = channel in FACE_TO_FACE
        if not Material.objects.filter(organization=organization).exists():
            del self.fields["leaflet_given"]
        if not organization.privacy_note:
            del self.fields["privacy_explained"]
        if organization.cost_type not in (CostType.PAID, CostType.PARTLY):
            del self.fields["cost_explained"]


def explained_in(data: dict) -> Explained:
    """What the ticks of a form say; those that it does not have are not set."""
    names = {"cost": "cost_explained", "privacy": "privacy_explained", "leaflet": "leaflet_given"}
    return Explained(**{name: data.get(box, False) for name, box in names.items()})
