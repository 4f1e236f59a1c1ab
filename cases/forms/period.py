"""Which fiscal year, and which part of it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import Form


class PeriodForm(Form):
    """A year and, where `parts` are given, a part of it; further words of the address are kept."""

    year = forms.ChoiceField(label=_("年度"))
    part = forms.ChoiceField(label=_("期間"))
    subject = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, years, parts=None, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        year = str(self.initial.get("year", ""))
        known = {value for value, _label in years}
        self.fields["year"].choices = years if not year or year in known else [*years, (year, self.initial["label"])]
        if parts is None:
            del self.fields["part"], self.fields["subject"]
        else:
            self.fields["part"].choices = parts
