"""The forms of the 「取組状況」 report."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, readers_of
from akishima_support.japanese.clock import today
from akishima_support.japanese.fiscal_years import fiscal_year, fiscal_year_label
from akishima_support.ui.forms import Form, VersionMixin
from network.rules.year_report.line import Line

# The record itself is of 令和6年度; nothing earlier is in the data.
FIRST_YEAR = 2024


class YearReportBeginForm(Form):
    """For which fiscal year."""

    fiscal_year = forms.TypedChoiceField(label=_("年度"), coerce=int)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        this_year = fiscal_year(today())
        years = range(max(this_year, FIRST_YEAR), FIRST_YEAR - 1, -1)
        self.fields["fiscal_year"].choices = [(year, fiscal_year_label(year)) for year in years]


class YearReportSectionForm(VersionMixin, Form):
    """What the secretariat writes under one heading, and which sentences of the data it prints."""

    draft_name = "year_report_section"

    text = forms.CharField(
        label=_("事務局の文"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("見出しの下の初めに載ります。個人の名前や相談の内容は書かないでください。"),
    )
    printed = forms.MultipleChoiceField(
        label=_("載せる文"), required=False, widget=forms.CheckboxSelectMultiple(attrs={"class": "choices--stacked"})
    )

    def __init__(self, *args, lines: list[Line], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["printed"].choices = [(line.key, line.text) for line in lines]
        if not lines:
            del self.fields["printed"]
        self.readers = {"text": readers_of(Capability.ACTIVITY_KEEP)}

    def left_out(self) -> list[str]:
        """The keys of the sentences without a tick."""
        if "printed" not in self.fields:
            return []
        return [key for key, _text in self.fields["printed"].choices if key not in self.cleaned_data["printed"]]


class YearReportSignForm(Form):
    """The digest of what was read."""

    sha256 = forms.CharField(widget=forms.HiddenInput(attrs={"id": False}))

    @property
    def seen(self) -> str:
        """The digest, or nothing where none or garbage was sent: then everything counts as changed meanwhile."""
        return self.cleaned_data["sha256"] if self.is_valid() else ""
