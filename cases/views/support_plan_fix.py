"""プランを確定する."""

from functools import partial

from django.views.decorators.http import require_POST

from akishima_support.access import Capability, requires
from cases.actions import support_plans
from cases.models import SupportPlan
from cases.views.sheet_form import fix_sheet, load_sheet


@requires(Capability.CASE_WRITE)
@require_POST
def support_plan_fix(request, uid):
    """From here on it is only read."""
    sheet = load_sheet(SupportPlan, uid)
    return fix_sheet(request, sheet, partial(support_plans.fix, plan=sheet), "cases:support_plan_detail")
