"""How what the window enters for a body reached it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.uploads.field import TYPES, UploadField
from cases.actions.referral_step import OnBehalf
from cases.codes.consent import Means
from cases.forms.moments import MomentMixin

MEANS = [(str(each), each.label) for each in Means if each != Means.SYSTEM]


class HeardMixin(MomentMixin):
    """By which means, when, who spoke, and the paper."""

    received_via = forms.ChoiceField(label=_("受けた手段"), choices=MEANS, widget=forms.RadioSelect)
    spoken_to = forms.CharField(label=_("話した相手"), max_length=100)
    file = UploadField(
        label=_("返事の写し（FAX・紙で受けたとき）"),
        required=False,
        widget=forms.FileInput(attrs={"accept": TYPES}),
    )
    heard_fields = ("received_via", "on", "clock", "spoken_to", "file")

    def heard(self) -> OnBehalf:
        """As the actions take it."""
        data = self.cleaned_data
        return OnBehalf(means=Means(data["received_via"]), received_at=self.moment(), spoken_to=data["spoken_to"])
