"""統計: all numbers, for the window."""

from django.shortcuts import render
from django.utils import timezone

from akishima_support.access import Capability, requires
from cases.forms.period import PeriodForm
from cases.presenters.statistics import part_choices, statistics_page, year_choices
from cases.rules.periods import read_period


@requires(Capability.STATISTICS_READ)
def statistics(request):
    """One subject of a fiscal year, a quarter or a month."""
    today = timezone.localdate()
    period = read_period(request.GET.get("year", ""), request.GET.get("part", ""), today)
    context = statistics_page(request.actor, period, request.GET.get("subject", ""), today)
    chosen = {"year": period.year, "label": period.label, "part": period.part, "subject": context["subject"]}
    form = PeriodForm(initial=chosen, years=year_choices(today), parts=part_choices())
    return render(request, "cases/statistics.html", context | {"form": form})
