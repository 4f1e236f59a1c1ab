"""匿名事例シート, on the window's side."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.presenters.case_summaries import origin_page
from cases.views.case_summary_form import load_origin


@requires(Capability.CASE_READ)
def case_summary_detail(request, uid):
    """The words, how far it is, and what to look at once more."""
    origin = load_origin(uid)
    return render(request, "cases/case_summary_detail.html", origin_page(origin, request.actor))
