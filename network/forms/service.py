"""What an organization offers."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import Form
from network.forms.directory_form import DirectoryModelForm, without_relations
from network.models import ServiceOffering


class ServiceForm(DirectoryModelForm):
    """A new service."""

    started_on = WarekiDateField(label=_("開始日"), required=False)

    class Meta:
        model = ServiceOffering
        formfield_callback = without_relations
        fields = ["code", "name", "cost_type", "cost_note", "target_note", "started_on", "source_note", "note"]

    def clean_name(self) -> str:
        """A body offers a service of one name once at a time."""
        name = self.cleaned_data["name"]
        offered = ServiceOffering.objects.filter(organization=self.instance.organization, name=name, ended_on=None)
        if offered.exists():
            raise forms.ValidationError(_("同じ名前の支援メニューがすでにあります。"), code="duplicate")
        return name


class ServiceEndForm(Form):
    """The last day of a service."""

    ended_on = WarekiDateField(label=_("最後の日"))
