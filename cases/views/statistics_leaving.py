"""The version of the statistics that may leave the window, on the screen and on paper."""

from django.shortcuts import render
from django.utils import timezone

from akishima_support.access import Capability, requires
from cases.forms.period import PeriodForm
from cases.presenters.statistics import leaving_page, year_choices
from cases.presenters.statistics_file import legend
from cases.rules.periods import read_period


@requires(Capability.STATISTICS_READ)
def statistics_leaving(request):
    """A fiscal year that is over; of the one that goes on nothing leaves."""
    today = timezone.localdate()
    period = read_period(request.GET.get("year", ""), "", today, finished=True)
    context = leaving_page(period.year, today)
    form = PeriodForm(initial={"year": period.year, "label": period.label}, years=year_choices(today, finished=True))
    context |= {"form": form, "period": period, "legend": legend(context["version"].least)}
    return render(request, "cases/statistics_leaving.html", context)
