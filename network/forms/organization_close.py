"""Closing an organization."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import Form
from network.forms.directory_form import RowsField
from network.models import Organization


class OrganizationCloseForm(Form):
    """The last day, who takes over, and why."""

    until = WarekiDateField(label=_("最後の日"))
    successors = RowsField(
        queryset=Organization.unscoped.none(),
        label=_("引き継ぐ機関"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("分かれるときは、引き継ぐ機関をすべて選びます。"),
    )
    reason = forms.CharField(label=_("理由"), max_length=300)

    field_order = ["until", "reason", "successors"]

    def __init__(self, *args, organization: Organization, **kwargs):
        super().__init__(*args, **kwargs)
        others = Organization.objects.filter(valid_until=None).exclude(pk=organization.pk)
        self.fields["successors"].queryset = others.in_order()

    @property
    def closing(self) -> dict:
        """What the action takes."""
        return {**self.cleaned_data, "successors": list(self.cleaned_data["successors"])}
