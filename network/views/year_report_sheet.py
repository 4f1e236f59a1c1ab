"""取組状況の報告 on A4."""

from django.shortcuts import get_object_or_404, render

from akishima_support.access import Capability, requires
from network.models import YearReport
from network.presenters.year_report import sheet_page


@requires(Capability.DIRECTORY_READ)
def year_report_sheet(request, uid):
    """In the order of the record, each sentence with the number of its source."""
    reports = YearReport.objects.select_related("begun_by", "signed_by")
    report = get_object_or_404(reports, uid=uid)
    return render(request, "network/year_report_sheet.html", sheet_page(report, request.actor))
