"""Another name of an organization."""

from django import forms
from django.utils.translation import gettext_lazy as _

from network.forms.directory_form import DirectoryModelForm, without_relations
from network.models import OrganizationAlias


class AliasForm(DirectoryModelForm):
    """The name, whether it is certain, and where it comes from."""

    class Meta:
        model = OrganizationAlias
        formfield_callback = without_relations
        fields = ["name", "status", "source_note", "note"]

    def clean_name(self) -> str:
        """A body has a name once."""
        name = self.cleaned_data["name"]
        organization = self.instance.organization
        if name == organization.name or OrganizationAlias.objects.filter(organization=organization, name=name).exists():
            raise forms.ValidationError(_("この機関は、すでにこの名前で登録されています。"), code="duplicate")
        return name
