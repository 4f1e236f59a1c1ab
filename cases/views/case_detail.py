"""One case: its head, its timeline, who is involved, and what may be done."""

from django.shortcuts import get_object_or_404, render

from akishima_support.access import Capability, requires
from akishima_support.audit.reading import about_case
from cases.models import Case
from cases.presenters.case_detail import case_page


@requires(Capability.CASE_READ)
def case_detail(request, uid):
    """`before` is a moment: the timeline older than that."""
    rows = Case.objects.select_related("person", "lead_worker", "lead_organization")
    case = get_object_or_404(rows, uid=uid)
    about_case(case.case_no)
    return render(request, "cases/case_detail.html", case_page(case, request.actor, request.GET.get("before", "")))
