"""自分の機関の数: for partners."""

from django.shortcuts import render
from django.utils import timezone

from akishima_support.access import Capability, requires
from cases.forms.period import PeriodForm
from cases.presenters.own_figures import own_figures_page
from cases.presenters.statistics import year_choices
from cases.rules.periods import read_period


@requires(Capability.OWN_FIGURES)
def own_figures(request):
    """One fiscal year."""
    today = timezone.localdate()
    period = read_period(request.GET.get("year", ""), "", today)
    form = PeriodForm(initial={"year": period.year, "label": period.label}, years=year_choices(today))
    context = own_figures_page(request.actor, period, today)
    return render(request, "cases/own_figures.html", context | {"form": form})
