"""Plans whose monitoring or evaluation is due, on 今日."""

from datetime import date

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from akishima_support.access import Capability, current_actor
from akishima_support.access.composed import ComposedOnce
from cases.codes.case import CaseStatus
from cases.codes.plan import PlanStatus
from cases.models import SupportPlan
from cases.presenters.today_items import AT_MOST, Item, Section


def plans_due(day: date) -> Section:
    """Of the cases that the actor leads; the manager sees all."""
    items = [_item(plan, day) for plan in _DUE.rows(day=day)]
    return Section(
        _("プラン：モニタリング・評価の日が来たもの"), _("モニタリング・評価の日が来たプランはありません。"), items
    )


def _due(day: date) -> QuerySet:
    actor = current_actor()
    rows = SupportPlan.objects.filter(status=PlanStatus.ACTIVE, next_due_on__lte=day)
    rows = rows.exclude(case__status=CaseStatus.CLOSED)
    if not actor.can(Capability.REFERRAL_APPROVE):
        rows = rows.filter(case__lead_worker_id=actor.user_id)
    columns = "uid person number evaluate_on next_due_on case__person case__case_no case__person_label"
    return rows.select_related("case").only(*columns.split()).order_by("next_due_on", "id")[:AT_MOST]


_DUE = ComposedOnce(_due)


def _item(plan: SupportPlan, day: date) -> Item:
    is_evaluation = plan.evaluate_on <= day
    return Item(
        url=reverse("cases:support_plan_detail", args=[plan.uid]),
        title=_("プランを評価する") if is_evaluation else _("モニタリングをする"),
        detail=plan.case.case_no,
        about=plan.case.person_label,
        state=plan.label,
        since=plan.next_due_on,
        due=plan.next_due_on,
        is_late=plan.next_due_on < day,
    )
