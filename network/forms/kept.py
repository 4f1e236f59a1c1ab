"""What the forms of the secretariat's rows share: their source, their day, and whether the city confirms them."""

from django import forms
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.clock import today
from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import VersionMixin
from network.actions.keeping import set_verified
from network.forms.directory_form import DirectoryModelForm, OnceMixin, RowsField
from network.models import Material, Organization
from network.report_headings import ReportHeading

BY_BODY = _("自動（機関の種類によります）")
SOURCED = ["source_note", "as_of"]
SOURCE = (_("出典"), ["source_note", "as_of", "is_verified"], False)


class KeptForm(DirectoryModelForm):
    """`bodies` names the choices of an organization, which are those of today.

    A row of the record carries its record's source; what the window writes itself is its own record.
    """

    as_of = WarekiDateField(label=_("情報の時点"), required=False)
    is_verified = forms.BooleanField(label=_("市として確かめた（「市の確認前」を外す）"), required=False)

    bodies: tuple[str, ...] = ()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        is_new = self.instance.pk is None
        self.initial["is_verified"] = is_new or self.instance.is_verified
        if is_new:
            with translation.override("ja"):  # what is stored, whatever the page speaks
                self.initial |= {"source_note": gettext("窓口の記録"), "as_of": today()}
        for name in self.bodies:
            self.fields[name].queryset = Organization.objects.valid_on(today()).in_order()
        if "report_heading" in self.fields:
            self.fields["report_heading"].choices = [("", BY_BODY), *ReportHeading.choices]
        if "materials" in self.fields:
            self.fields["materials"].queryset = Material.objects.in_order()
            self.initial["materials"] = [] if is_new else list(self.instance.materials.in_order())

    def keeping(self) -> dict:
        """What the action needs beside who acts."""
        set_verified(self.instance, self.cleaned_data["is_verified"], today())
        kept = {"row": self.instance}
        if "materials" in self.fields:
            kept["materials"] = self.cleaned_data["materials"]
        return kept


class NewMixin(OnceMixin):
    """A new row, once."""

    def keeping(self) -> dict:
        """With the number of the form."""
        return super().keeping() | {"token": self.cleaned_data["submission_token"]}


class EditMixin(VersionMixin):
    """An edit over the version that the person saw."""

    def keeping(self) -> dict:
        """With the version and the names of what changed."""
        version = self.cleaned_data["version"]
        return super().keeping() | {"version": version, "fields": self.changed_data}


def materials_choice(**kwargs) -> RowsField:
    """Leaflets and the like; the form sets the queryset when somebody acts."""
    return RowsField(
        queryset=Material.unscoped.none(),
        label=_("使った配布物"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        **kwargs,
    )
