"""One case: its head, its timeline, who is involved, and what may be done."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from akishima_support.audit.reading import about_case
from cases.presenters.case_detail import case_of, case_page


@requires(Capability.CASE_READ)
def case_detail(request, uid):
    """`before` is a moment: the timeline older than that."""
    case = case_of(uid)
    about_case(case.case_no)
    return render(request, "cases/case_detail.html", case_page(case, request.actor, request.GET.get("before", "")))
