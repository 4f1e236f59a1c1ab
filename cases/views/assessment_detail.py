"""インテーク・アセスメントシート: what was written."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.models import Assessment
from cases.presenters.assessment import assessment_page
from cases.views.sheet_form import load_sheet


@requires(Capability.CASE_READ)
def assessment_detail(request, uid):
    """As it stands, draft or fixed."""
    return render(request, "cases/assessment_detail.html", assessment_page(load_sheet(Assessment, uid), request.actor))
