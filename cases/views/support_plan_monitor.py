"""次回モニタリングを決める."""

from akishima_support.access import Capability, requires
from cases.actions import support_plans
from cases.forms.support_plan_follow import SupportPlanMonitorForm
from cases.models import SupportPlan
from cases.views.sheet_form import load_sheet, sheet_form_page

TO = ("cases/support_plan_monitor.html", "cases:support_plan_detail")


@requires(Capability.CASE_WRITE)
def support_plan_monitor(request, uid):
    """For a plan that is carried out; what was seen is written as 支援経過."""
    plan = load_sheet(SupportPlan, uid)
    form = SupportPlanMonitorForm(request.POST or None, instance=plan)

    def act():
        version, day = form.cleaned_data["version"], form.cleaned_data["next_monitoring_on"]
        return support_plans.monitor(plan=plan, version=version, next_monitoring_on=day, by=request.actor)

    return sheet_form_page(request, form, plan.case, act=act, to=TO)
