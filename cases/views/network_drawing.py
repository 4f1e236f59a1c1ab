"""連携の図: who refers to whom in a fiscal year."""

from django.shortcuts import render
from django.utils import timezone

from akishima_support.access import Capability, requires
from cases.forms.period import PeriodForm
from cases.presenters.network_drawing import drawing_page, is_protected
from cases.presenters.statistics import year_choices
from cases.rules.periods import read_period


@requires(Capability.FLOWS_READ)
def network_drawing(request):
    """Partners see their own flows; where small numbers are hidden, only a year that is over is shown."""
    today = timezone.localdate()
    protects = is_protected(request.actor, request.GET.get("out", ""))
    period = read_period(request.GET.get("year", ""), "", today, finished=protects)
    years = year_choices(today, finished=protects)
    form = PeriodForm(initial={"year": period.year, "label": period.label}, years=years)
    context = drawing_page(request.actor, period, today, protects=protects)
    return render(request, "cases/network_drawing.html", context | {"form": form})
