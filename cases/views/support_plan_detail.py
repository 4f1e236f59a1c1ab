"""プラン: what was written."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.models import SupportPlan
from cases.presenters.support_plan import support_plan_page
from cases.views.sheet_form import load_sheet


@requires(Capability.CASE_READ)
def support_plan_detail(request, uid):
    """As it stands, draft or fixed."""
    return render(
        request,
        "cases/support_plan_detail.html",
        support_plan_page(load_sheet(SupportPlan, uid, "assessment"), request.actor),
    )
