"""インテーク・アセスメントシート on A4, to be filled in by hand."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.presenters.assessment import blank_assessment


@requires(Capability.CASE_READ)
def assessment_sheet_blank(request):
    """An empty form; it is about nobody."""
    return render(request, "cases/assessment_sheet.html", blank_assessment())
