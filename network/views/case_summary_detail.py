"""匿名事例シート, as the sitting reads it."""

from django.shortcuts import get_object_or_404, render

from akishima_support.access import Capability, requires
from akishima_support.audit.reading import about_case
from network.models import CaseSummary
from network.presenters.case_summary import summary_page


@requires(Capability.DIRECTORY_READ)
def case_summary_detail(request, uid):
    """On the screen alone. That it was read is logged by the number of the sheet; it names nobody."""
    summary = get_object_or_404(CaseSummary.objects.select_related("meeting"), uid=uid)
    about_case(summary.number)
    return render(request, "network/case_summary_detail.html", summary_page(summary, request.actor))
