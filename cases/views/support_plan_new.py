"""プランを書く: the first one, or the one that follows an evaluation."""

from django.shortcuts import redirect
from django.utils import timezone

from akishima_support.access import Capability, requires
from cases.actions import support_plans
from cases.forms.support_plan import SupportPlanForm
from cases.models import SupportPlan
from cases.rules.bodies import bodies_to_choose
from cases.views.case_form import load_case
from cases.views.sheet_form import sheet_form_page

TO = ("cases/support_plan_form.html", "cases:support_plan_detail")


@requires(Capability.CASE_WRITE)
def support_plan_new(request, uid):
    """A draft that was begun already is opened instead."""
    case = load_case(uid)
    last = SupportPlan.objects.filter(case=case).order_by("-number").first()
    if request.method == "GET" and last is not None and not last.is_fixed and not case.is_closed:
        return redirect("cases:support_plan_edit", last.uid)
    form = SupportPlanForm(request.POST or None, previous=last, bodies=bodies_to_choose())

    def act():
        token = form.cleaned_data["submission_token"]
        content = form.content()
        return support_plans.begin(case=case, content=content, by=request.actor, at=timezone.now(), token=token)

    return sheet_form_page(request, form, case, act=act, to=TO)
