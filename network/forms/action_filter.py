"""Finding decisions."""

from django import forms
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.fiscal_years import (
    fiscal_year,
    fiscal_year_end,
    fiscal_year_label,
    fiscal_year_start,
)
from akishima_support.ui.forms import Form
from network.meeting_result_codes import ActionState
from network.models import MeetingBody

YEARS_BACK = 5


class ActionShow(models.TextChoices):
    """Which decisions are shown."""

    OPEN = "open", _("これからのもの")
    OVERDUE = "overdue", _("期限を過ぎたもの")
    DONE = "done", _("済んだもの")
    DROPPED = "dropped", _("取りやめたもの")
    ALL = "all", _("すべて")


class ActionFilterForm(Form):
    """State, meeting body and fiscal year of the meeting. Without anything asked, what is still to be done."""

    show = forms.ChoiceField(label=_("状況"), required=False, choices=ActionShow)
    body = forms.ModelChoiceField(
        label=_("会議体"), required=False, queryset=MeetingBody.unscoped.none(), empty_label=_("すべて")
    )
    year = forms.TypedChoiceField(label=_("会議の年度"), required=False, coerce=int, empty_value=None)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        this_year = fiscal_year(timezone.localdate())
        years = range(this_year + 1, this_year - YEARS_BACK, -1)
        self.fields["body"].queryset = MeetingBody.objects.in_order()
        self.fields["year"].choices = [("", _("すべて")), *((year, fiscal_year_label(year)) for year in years)]

    def narrow(self, items, *, today):
        """The rows that the fields ask for; none while a field is wrong."""
        if not self.is_valid():
            return items.none()
        asked = self.cleaned_data
        show = asked["show"] or ActionShow.OPEN
        if show == ActionShow.OVERDUE:
            items = items.overdue_on(today)
        elif show in ActionState.values:
            items = items.filter(state=show)
        if asked["body"] is not None:
            items = items.filter(meeting__body=asked["body"])
        if asked["year"] is not None:
            items = items.filter(
                meeting__held_on__range=(fiscal_year_start(asked["year"]), fiscal_year_end(asked["year"]))
            )
        return items
