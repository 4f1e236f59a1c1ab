"""プラン on A4."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.models import SupportPlan
from cases.presenters.support_plan import plan_paper
from cases.views.sheet_form import load_sheet


@requires(Capability.CASE_READ)
def support_plan_sheet(request, uid):
    """In the order of the national form."""
    return render(request, "cases/support_plan_sheet.html", plan_paper(load_sheet(SupportPlan, uid)))
