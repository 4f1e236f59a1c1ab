"""匿名事例シート on A4, each copy with its number."""

from django.http import Http404
from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.presenters.case_summaries import origin_page
from cases.views.case_summary_form import load_origin


@requires(Capability.CASE_READ)
def case_summary_sheet(request, uid):
    """Only of what is handed out on paper, and was read by a second person."""
    origin = load_origin(uid)
    page = origin_page(origin, request.actor)
    if not page["may_print"]:
        raise Http404
    return render(request, "cases/case_summary_sheet.html", page | {"copies": range(1, origin.summary.copies + 1)})
