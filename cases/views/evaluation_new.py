"""評価を書く."""

from django.shortcuts import redirect
from django.utils import timezone

from akishima_support.access import Capability, requires
from cases.actions import evaluations
from cases.forms.evaluation import EvaluationForm
from cases.models import Evaluation, SupportPlan
from cases.presenters.support_plan import goals_of
from cases.views.sheet_form import load_sheet, sheet_form_page

TO = ("cases/evaluation_form.html", "cases:evaluation_detail")


@requires(Capability.CASE_WRITE)
def evaluation_new(request, uid):
    """Of the plan `uid`; one that was begun already is opened instead."""
    plan = load_sheet(SupportPlan, uid)
    begun = Evaluation.objects.filter(plan=plan).first()
    if request.method == "GET" and begun is not None:
        return redirect("cases:evaluation_edit", begun.uid)
    form = EvaluationForm(request.POST or None, goals=goals_of(plan))

    def act():
        token, content = form.cleaned_data["submission_token"], form.content()
        return evaluations.begin(plan=plan, content=content, by=request.actor, at=timezone.now(), token=token)

    return sheet_form_page(request, form, plan.case, act=act, to=TO)
