"""案内する: there is no box for anything personal."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import Form, SubmissionTokenMixin
from network.codes import CostType
from network.models import Organization


class GiveInformationForm(SubmissionTokenMixin, Form):
    """What has to be explained before somebody is pointed to the body; a tick appears only where it is needed."""

    privacy_explained = forms.BooleanField(
        label=_("上の「案内の前に伝えること」を説明した"),
        error_messages={"required": _("説明したら、印を付けてください。")},
    )
    cost_explained = forms.BooleanField(
        label=_("有料であることを説明した"), error_messages={"required": _("説明したら、印を付けてください。")}
    )

    def __init__(self, *args, organization: Organization, **kwargs):
        super().__init__(*args, **kwargs)
        if not organization.privacy_note:
            del self.fields["privacy_explained"]
        if organization.cost_type not in (CostType.PAID, CostType.PARTLY):
            del self.fields["cost_explained"]
