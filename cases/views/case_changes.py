"""様子の移り変わり: what was observed over time, and what has changed."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.presenters.case_changes import changes_page
from cases.views.case_form import load_case


@requires(Capability.CASE_READ)
def case_changes(request, uid):
    """Charts with their tables, and the changes as a list by date."""
    case = load_case(uid)
    return render(request, "cases/case_changes.html", changes_page(case, request.actor))
