"""ご家族・世帯: the household of a case's person, with genogram and ecomap."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.presenters.household import household_page
from cases.views.case_form import load_case


@requires(Capability.CASE_READ)
def household_detail(request, uid):
    """Each member is shown by the rule of their own person: who is hidden leaves no trace."""
    case = load_case(uid)
    return render(request, "cases/household_detail.html", household_page(case, request.actor))
