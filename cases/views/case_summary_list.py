"""匿名事例シートの一覧: what was made from a case for meetings, `cases:case_summary_list`."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.presenters.case_summaries import sheets_of
from cases.views.case_form import load_case


@requires(Capability.CASE_READ)
def case_summary_list(request, uid):
    """Newest first. The page of the case says only that there are some."""
    case = load_case(uid)
    may_write = request.actor.can(Capability.CASE_WRITE) and not case.is_closed and not case.restricted
    page = {"case": case, "sheets": sheets_of(case), "may_write": may_write}
    return render(request, "cases/case_summary_list.html", page)
