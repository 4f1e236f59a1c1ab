"""知らせたことを記録する: when, how and to whom."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, readers_of
from akishima_support.ui.forms import Form, VersionMixin
from cases.codes.consent import Means
from cases.forms.moments import MomentMixin
from cases.models import CutNotice

MEANS = [(str(each), each.label) for each in Means if each != Means.SYSTEM]


class CutNoticeForm(VersionMixin, MomentMixin, Form):
    """One telling. Who told is whoever records it."""

    means = forms.ChoiceField(label=_("知らせた手段"), choices=MEANS, widget=forms.RadioSelect)
    spoken_to = forms.CharField(label=_("話した相手"), max_length=100, required=False)
    note = forms.CharField(
        label=_("頼んだこと・返事"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"class": "input--low"}),
        help_text=_("例 写しを返してもらうよう頼んだ。"),
    )
    field_order = ["means", "on", "clock", "spoken_to", "note"]
    readers = dict.fromkeys(["spoken_to", "note"], lambda: readers_of(Capability.CONSENT_WRITE))

    def __init__(self, *args, notice: CutNotice, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("version", notice.version)
        self.start_with(None)

    def words(self) -> dict:
        """What the action takes."""
        data = self.cleaned_data
        same = {name: data[name] for name in ("spoken_to", "note", "version")}
        return same | {"means": Means(data["means"]), "told_at": self.moment()}
