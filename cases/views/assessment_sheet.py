"""インテーク・アセスメントシート on A4."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.models import Assessment
from cases.presenters.assessment import assessment_paper
from cases.views.sheet_form import load_sheet


@requires(Capability.CASE_READ)
def assessment_sheet(request, uid):
    """In the order of the national form."""
    return render(request, "cases/assessment_sheet.html", assessment_paper(load_sheet(Assessment, uid)))
