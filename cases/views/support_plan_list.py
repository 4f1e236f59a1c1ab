"""アセスメント・プラン・評価 of one case."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.presenters.support_plan_list import support_plan_list_page
from cases.views.case_form import load_case


@requires(Capability.CASE_READ)
def support_plan_list(request, uid):
    """Everything that was written, newest first, and what can be written next."""
    context = support_plan_list_page(load_case(uid), request.actor)
    return render(request, "cases/support_plan_list.html", context)
