"""評価シート on A4."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.models import Evaluation
from cases.presenters.evaluation import evaluation_paper
from cases.views.sheet_form import load_sheet


@requires(Capability.CASE_READ)
def evaluation_sheet(request, uid):
    """In the order of the national form."""
    return render(request, "cases/evaluation_sheet.html", evaluation_paper(load_sheet(Evaluation, uid, "plan")))
