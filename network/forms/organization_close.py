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
    also = body_choice(
        _("もう一つの引き継ぐ機関"),
        required=False,
        empty_label=_("なし"),
        help_text=_("二つに分かれるときに選びます。"),
    )
    reason = forms.CharField(label=_("理由"), max_length=300)

    def __init__(self, *args, organization: Organization, **kwargs):
        super().__init__(*args, **kwargs)
        others = Organization.objects.filter(valid_until=None).exclude(pk=organization.pk)
        for name in ("successor", "also"):
            self.fields[name].queryset = others.in_order()

    def clean(self) -> dict:
        """The second is another one than the first."""
        cleaned = super().clean()
        if cleaned.get("also") and cleaned["also"] == cleaned.get("successor"):
            self.add_error("also", _("上と別の機関を選んでください。"))
        return cleaned

    @property
    def closing(self) -> dict:
        """What the action takes."""
        found = [self.cleaned_data["successor"], self.cleaned_data["also"]]
        successors = [each for each in found if each is not None]
        return {"until": self.cleaned_data["until"], "successors": successors, "reason": self.cleaned_data["reason"]}
