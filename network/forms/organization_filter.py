"""Finding an organization."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import Form
from network.codes import CostType, OrganizationKind
from network.models import CatchmentArea

EVERYTHING = ("", _("すべて"))


class OrganizationFilterForm(Form):
    """Text, kind, cost and area. Names of organizations are not personal, so they may stand in the address."""

    q = forms.CharField(label=_("名前・別名・よみ"), required=False, max_length=200)
    kind = forms.ChoiceField(label=_("種別"), required=False, choices=[EVERYTHING, *OrganizationKind.choices])
    cost = forms.ChoiceField(label=_("費用"), required=False, choices=[EVERYTHING, *CostType.choices])
    area = forms.ModelChoiceField(
        label=_("担当区域"), required=False, queryset=CatchmentArea.unscoped.none(), empty_label=_("すべて")
    )
    closed = forms.BooleanField(label=_("廃止した機関を含める"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["area"].queryset = CatchmentArea.objects.in_order()

    def narrow(self, organizations, *, today):
        """The rows that the fields ask for; none while a field is wrong."""
        if not self.is_valid():
            return organizations.none()
        asked = self.cleaned_data
        if not asked["closed"]:
            organizations = organizations.valid_on(today)
        if asked["q"].strip():
            organizations = organizations.matching(asked["q"])
        exact = {"kind": asked["kind"], "cost_type": asked["cost"], "catchments": asked["area"]}
        return organizations.filter(**{name: value for name, value in exact.items() if value})
