"""For whom something is, as boxes of a form."""

from django import forms
from django.utils.translation import gettext_lazy as _

from network.codes import WayOfUse
from network.forms.directory_form import RowsField
from network.models import CatchmentArea

OLDEST = 120


class EligibilityMixin(forms.Form):
    """Ages in order, areas of the directory, ways of taking part."""

    age_min = forms.IntegerField(label=_("年齢(下限)"), min_value=0, max_value=OLDEST, required=False)
    age_max = forms.IntegerField(label=_("年齢(上限)"), min_value=0, max_value=OLDEST, required=False)
    ways = forms.MultipleChoiceField(
        label=_("利用の方法"), choices=WayOfUse.choices, required=False, widget=forms.CheckboxSelectMultiple
    )
    catchments = RowsField(
        queryset=CatchmentArea.unscoped.none(),
        label=_("対象の地区"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["catchments"].queryset = CatchmentArea.objects.in_order()
        for name in ("audience", "for_gender"):
            self.fields[name].choices = [("", _("不明")), *self.fields[name].choices[1:]]

    def clean(self) -> dict:
        """The ages are in order."""
        cleaned = super().clean()
        youngest, oldest = cleaned.get("age_min"), cleaned.get("age_max")
        if youngest is not None and oldest is not None and oldest < youngest:
            self.add_error("age_max", _("上限は下限と同じか、それより大きい年齢にしてください。"))
        return cleaned
