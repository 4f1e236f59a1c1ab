"""同意と決定を記録する."""

from akishima_support.access import Capability, requires
from cases.actions import support_plans
from cases.forms.support_plan_follow import SupportPlanAgreementForm
from cases.models import SupportPlan
from cases.views.sheet_form import load_sheet, sheet_form_page

TO = ("cases/support_plan_agreement.html", "cases:support_plan_detail")


@requires(Capability.CASE_WRITE)
def support_plan_agreement(request, uid):
    """For a plan that is carried out."""
    plan = load_sheet(SupportPlan, uid)
    form = SupportPlanAgreementForm(request.POST or None, instance=plan)

    def act():
        version, fields = form.cleaned_data["version"], form.sheet_fields()
        return support_plans.note_agreement(plan=plan, version=version, fields=fields, by=request.actor)

    return sheet_form_page(request, form, plan.case, act=act, to=TO)
