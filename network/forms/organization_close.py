"""Closing an organization."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import Form
from network.forms.directory_form import body_choice
from network.models import Organization


class OrganizationCloseForm(Form):
    """The last day, who takes over, and why."""

    until = WarekiDateField(label=_("最後の日"))
    successor = body_choice(_("引き継ぐ機関"), required=False, empty_label=_("なし"))
    reason = forms.CharField(label=_("理由"), max_length=300)

    def __init__(self, *args, organization: Organization, **kwargs):
        super().__init__(*args, **kwargs)
        others = Organization.objects.filter(valid_until=None).exclude(pk=organization.pk)
        self.fields["successor"].queryset = others.in_order()
