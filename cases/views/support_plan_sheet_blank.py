"""プラン on A4, to be filled in by hand."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.presenters.support_plan import blank_plan


@requires(Capability.CASE_READ)
def support_plan_sheet_blank(request):
    """An empty form; it is about nobody."""
    return render(request, "cases/support_plan_sheet.html", blank_plan())
