"""プランを書く: the draft."""

from django.shortcuts import redirect
from django.utils import timezone

from akishima_support.access import Capability, requires
from cases.actions import support_plans
from cases.forms.support_plan import SupportPlanForm
from cases.models import SupportPlan
from cases.rules.bodies import bodies_to_choose
from cases.rules.sheets import is_draft
from cases.views.sheet_form import load_sheet, sheet_form_page

TO = ("cases/support_plan_form.html", "cases:support_plan_detail")


@requires(Capability.CASE_WRITE)
def support_plan_edit(request, uid):
    """What was fixed is shown instead."""
    sheet = load_sheet(SupportPlan, uid)
    if request.method == "GET" and not is_draft(sheet):
        return redirect("cases:support_plan_detail", uid)
    plan = SupportPlan.objects.get(pk=sheet.pk)
    form = SupportPlanForm(request.POST or None, instance=plan, bodies=bodies_to_choose())

    def act():
        version, content = form.cleaned_data["version"], form.content()
        return support_plans.save(plan=sheet, version=version, content=content, by=request.actor, at=timezone.now())

    return sheet_form_page(request, form, sheet.case, act=act, to=TO)
