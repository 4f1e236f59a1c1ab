"""One progress record."""

from django.shortcuts import get_object_or_404, render

from akishima_support.access import Capability, requires
from akishima_support.audit.reading import about_case
from cases.models import ProgressRecord
from cases.presenters.record_detail import record_page


@requires(Capability.CASE_READ)
def record_detail(request, uid):
    """With its corrections and its documents."""
    rows = ProgressRecord.objects.select_related("case", "person", "recorded_by", "leaflet").prefetch_related(
        "joint_organizations"
    )
    entry = get_object_or_404(rows, uid=uid)
    about_case(entry.case.case_no)
    return render(request, "cases/record_detail.html", record_page(entry, request.actor))
