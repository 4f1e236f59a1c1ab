"""取組状況: the reports of all fiscal years, with their versions."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from network.forms.year_report import YearReportBeginForm
from network.models import YearReport
from network.presenters.directory_tabs import directory_tabs


@requires(Capability.DIRECTORY_READ)
def year_report_list(request):
    """Versions, newest first; everybody reads what is published, the secretariat begins a new one elsewhere."""
    keeps = request.actor.can(Capability.ACTIVITY_KEEP)
    context = {
        "directory_tabs": directory_tabs(request),
        "reports": YearReport.objects.select_related("begun_by", "signed_by").newest_first(),
        "form": YearReportBeginForm() if keeps else None,
    }
    return render(request, "network/year_report_list.html", context)
