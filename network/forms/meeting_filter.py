"""Finding a meeting by its fiscal year."""

from datetime import date

from django import forms
from django.db.models import Max, Min
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.fiscal_years import fiscal_year, fiscal_year_label
from akishima_support.ui.forms import Form
from network.models import Meeting


class MeetingFilterForm(Form):
    """The fiscal year; every year in which a visible meeting was or will be."""

    year = forms.ChoiceField(label=_("年度"), required=False)

    def __init__(self, data, *, meetings):
        super().__init__(data)
        self.meetings = meetings
        span = meetings.aggregate(first=Min("held_on"), last=Max("held_on"))
        years = range(fiscal_year(span["first"]), fiscal_year(span["last"]) + 1) if span["first"] else []
        labels = [(str(year), fiscal_year_label(year)) for year in reversed(years)]
        self.fields["year"].choices = [("", _("すべて")), *labels]

    def narrow(self):
        """The meetings of the year; all of them without one, none of a year that is none."""
        if not self.is_valid():
            return self.meetings.none()
        year = self.cleaned_data["year"]
        return self.meetings.in_fiscal_year(int(year)) if year else self.meetings


class PlanYearForm(Form):
    """The fiscal year of the planner: the next one, this one, and those before in which a meeting was."""

    year = forms.ChoiceField(label=_("年度"), required=False)

    def __init__(self, data, *, day: date):
        self.this_year = fiscal_year(day)
        super().__init__({"year": data.get("year", self.this_year)})
        first = Meeting.objects.aggregate(first=Min("held_on"))["first"]
        earliest = min(fiscal_year(first), self.this_year) if first else self.this_year
        years = range(self.this_year + 1, earliest - 1, -1)
        self.fields["year"].choices = [(str(year), fiscal_year_label(year)) for year in years]

    @property
    def chosen(self) -> int:
        """The chosen year; this one where what was asked for is none."""
        year = self.cleaned_data["year"] if self.is_valid() else ""
        return int(year) if year else self.this_year
