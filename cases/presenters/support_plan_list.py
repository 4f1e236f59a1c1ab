"""All assessments, plans and evaluations of a case on one page."""

from django.utils import timezone

from akishima_support.access import Actor, Capability
from cases.codes.plan import PlanStatus
from cases.models import Assessment, Case, Evaluation, SupportPlan
from cases.presenters.support_plan import STATUS_KIND
from cases.rules.sheets import can_replan

AT_MOST = 50


def support_plan_list_page(case: Case, actor: Actor) -> dict:
    """The context of the page: three questions to the database."""
    assessments = list(Assessment.objects.filter(case=case).select_related("recorded_by").order_by("-number")[:AT_MOST])
    plans = list(SupportPlan.objects.filter(case=case).select_related("recorded_by").order_by("-number")[:AT_MOST])
    evaluations = {each.plan_id: each for each in Evaluation.objects.filter(case=case).order_by("-id")[:AT_MOST]}
    newest = plans[0] if plans else None
    may_write = actor.can(Capability.CASE_WRITE) and not case.is_closed
    return {
        "case": case,
        "assessments": assessments,
        "plans": [(plan, STATUS_KIND[plan.status], evaluations.get(plan.pk)) for plan in plans],
        "active": next((plan for plan in plans if plan.status == PlanStatus.ACTIVE), None),
        "today": timezone.localdate(),
        "may_write": may_write,
        "may_assess": may_write and all(each.is_fixed for each in assessments),
        "may_plan": may_write and all(plan.is_fixed for plan in plans),
        "is_replan": bool(newest) and can_replan(newest, evaluations.get(newest.pk)),
    }
