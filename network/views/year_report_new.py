"""A new version of the report of a fiscal year."""

from django.shortcuts import redirect, render
from django.utils import timezone

from akishima_support.access import Capability, requires
from network.actions import year_reports
from network.forms.year_report import YearReportBeginForm


@requires(Capability.ACTIVITY_KEEP)
def year_report_new(request):
    """Begin a draft, or go on with the one that there is."""
    form = YearReportBeginForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        year = form.cleaned_data["fiscal_year"]
        report = year_reports.begin(fiscal_year=year, by=request.actor, at=timezone.now())
        return redirect("network:year_report", uid=report.uid)
    return render(request, "network/year_report_new.html", {"form": form})
