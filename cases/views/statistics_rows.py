"""The rows behind one number of the statistics."""

from django.http import Http404
from django.shortcuts import render
from django.utils import timezone

from akishima_support.access import Capability, requires
from cases.presenters.statistics_rows import NoSuchNumber, rows_page
from cases.rules.periods import read_period


@requires(Capability.STATISTICS_READ)
def statistics_rows(request):
    """A page of 50; only rows that whoever asks may see."""
    today = timezone.localdate()
    period = read_period(request.GET.get("year", ""), request.GET.get("part", ""), today)
    place = tuple(request.GET.get(word, "") for word in ("table", "row", "column"))
    try:
        context = rows_page(request.actor, period, place, request.GET.get("after", ""), today)
    except NoSuchNumber as error:
        raise Http404 from error
    return render(request, "cases/statistics_rows.html", context)
