"""The choice between one's own affiliations."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Role
from akishima_support.ui.forms import Form
from network.models import Affiliation


class AffiliationChooseForm(Form):
    """One of the affiliations given; any other number is an error at the field."""

    affiliation = forms.ChoiceField(
        label=_("どの所属で使いますか"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("所属を一つ選んでください。"),
            "invalid_choice": _("いま有効な、ご自分の所属から選んでください。"),
        },
    )

    def __init__(self, *args, affiliations: list[Affiliation], chosen: int | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.affiliations = {str(each.pk): each for each in affiliations}
        self.fields["affiliation"].choices = [(key, _label(each)) for key, each in self.affiliations.items()]
        self.initial["affiliation"] = chosen

    def clean_affiliation(self) -> Affiliation:
        """The affiliation itself."""
        return self.affiliations[self.cleaned_data["affiliation"]]


def _label(affiliation: Affiliation) -> str:
    return f"{affiliation.organization.name} ({Role(affiliation.role).label})"
