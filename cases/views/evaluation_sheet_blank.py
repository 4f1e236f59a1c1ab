"""評価シート on A4, to be filled in by hand."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.presenters.evaluation import blank_evaluation


@requires(Capability.CASE_READ)
def evaluation_sheet_blank(request):
    """An empty form; it is about nobody."""
    return render(request, "cases/evaluation_sheet.html", blank_evaluation())
