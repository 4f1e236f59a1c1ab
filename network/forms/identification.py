"""把握の件数 of one body and one fiscal year."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor
from akishima_support.japanese.clock import today
from akishima_support.japanese.fiscal_years import fiscal_year, fiscal_year_label
from akishima_support.ui.forms import ModelForm, SubmissionTokenMixin, VersionMixin
from network.forms.directory_form import body_choice, without_relations
from network.models import IdentificationReport, Organization

YEARS_BACK = 5


class IdentificationForm(ModelForm):
    """A number, or words where nobody has counted. The window says for which body; a partner reports its own."""

    organization = body_choice(_("機関"))
    fiscal_year = forms.TypedChoiceField(label=_("年度"), coerce=int)

    fieldsets = [
        (_("どの機関の、いつのことか"), ["organization", "fiscal_year"], False),
        (_("件数"), ["count", "count_text", "not_connected", "note"], False),
    ]

    class Meta:
        model = IdentificationReport
        formfield_callback = without_relations
        fields = ["organization", "fiscal_year", "count", "count_text", "not_connected", "note"]
        help_texts = {
            "count": _("なかった年は 0 と書いてください。0 も大切な報告です。"),
            "count_text": _("数えていないときは、「数件」「年に2～3件程度」などの言葉で書いてください。"),
            "not_connected": _("相談や支援にまだつながっていない方の数です。お名前や様子は書かないでください。"),
        }

    def __init__(self, *args, actor: Actor, **kwargs):
        super().__init__(*args, **kwargs)
        if actor.is_window:
            self.fields["organization"].queryset = Organization.objects.valid_on(today()).in_order()
        else:
            del self.fields["organization"]
        newest = fiscal_year(today())
        years = {*range(newest, newest - YEARS_BACK, -1), *([self.instance.fiscal_year] if self.instance.pk else [])}
        known = sorted((year for year in years if year), reverse=True)
        self.fields["fiscal_year"].choices = [(year, fiscal_year_label(year)) for year in known]
        self.initial.setdefault("fiscal_year", newest - 1)
        if self.initial["fiscal_year"] is None:
            self.initial["fiscal_year"] = newest - 1

    def clean(self) -> dict:
        """Something has to be said, and those who are not connected are among those counted."""
        data = super().clean()
        count, not_connected = data.get("count"), data.get("not_connected")
        if count is None and not data.get("count_text") and not {"count", "count_text"} & self.errors.keys():
            self.add_error("count", _("件数か、言葉のどちらかを入れてください。"))
        if count is not None and not_connected is not None and not_connected > count:
            self.add_error("not_connected", _("件数より多くなっています。"))
        return data


class IdentificationNewForm(SubmissionTokenMixin, IdentificationForm):
    """A new report."""


class IdentificationEditForm(VersionMixin, IdentificationForm):
    """A report that is there."""
