"""評価シート: what was written."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.models import Evaluation
from cases.presenters.evaluation import evaluation_page
from cases.views.sheet_form import load_sheet


@requires(Capability.CASE_READ)
def evaluation_detail(request, uid):
    """As it stands, draft or fixed."""
    return render(
        request, "cases/evaluation_detail.html", evaluation_page(load_sheet(Evaluation, uid, "plan"), request.actor)
    )
