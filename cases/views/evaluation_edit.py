"""評価を書く: the draft."""

from django.shortcuts import redirect
from django.utils import timezone

from akishima_support.access import Capability, requires
from cases.actions import evaluations
from cases.forms.evaluation import EvaluationForm
from cases.models import Evaluation
from cases.presenters.support_plan import goals_of
from cases.rules.sheets import is_draft
from cases.views.sheet_form import load_sheet, sheet_form_page

TO = ("cases/evaluation_form.html", "cases:evaluation_detail")


@requires(Capability.CASE_WRITE)
def evaluation_edit(request, uid):
    """What was fixed is shown instead."""
    sheet = load_sheet(Evaluation, uid, "plan")
    if request.method == "GET" and not is_draft(sheet):
        return redirect("cases:evaluation_detail", uid)
    instance = Evaluation.objects.get(pk=sheet.pk)
    form = EvaluationForm(request.POST or None, instance=instance, goals=goals_of(sheet.plan))

    def act():
        version, content = form.cleaned_data["version"], form.content()
        return evaluations.save(evaluation=sheet, version=version, content=content, by=request.actor, at=timezone.now())

    return sheet_form_page(request, form, sheet.case, act=act, to=TO)
