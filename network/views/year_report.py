"""取組状況: one version of the report of a fiscal year."""

from django.shortcuts import get_object_or_404, render

from akishima_support.access import Capability, requires
from network.models import YearReport
from network.presenters.year_report import report_page


@requires(Capability.DIRECTORY_READ)
def year_report(request, uid):
    """Every heading with its sentences and their sources."""
    reports = YearReport.objects.select_related("begun_by", "signed_by")
    report = get_object_or_404(reports, uid=uid)
    return render(request, "network/year_report.html", report_page(report, request.actor))
