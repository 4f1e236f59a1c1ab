"""ご家族・関わりの図 on A4."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.presenters.household import household_page
from cases.views.case_form import load_case


@requires(Capability.CASE_READ)
def household_sheet(request, uid):
    """Genogram and ecomap with their tables, in black and white."""
    case = load_case(uid)
    return render(request, "cases/household_sheet.html", household_page(case, request.actor))
