"""プラン: written as a draft, fixed, carried out, monitored; it ends with its evaluation."""

import uuid
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from cases.actions.case_events import note_event
from cases.actions.once import once
from cases.codes.case_event import CaseEventKind
from cases.codes.plan import PlanStatus
from cases.models import Assessment, Case, PlanGoal, SupportPlan
from cases.rules.sheets import check_can_begin_plan, check_can_fix_plan, check_is_active, check_is_draft
from cases.rules.versions import check_fresh


@once(SupportPlan)
def begin(*, case: Case, content: tuple[dict, list[dict]], by: Actor, at: datetime, token: uuid.UUID) -> SupportPlan:
    """A draft; `content` is the fields of the plan and those of each thing to do. Raises Refused.

    It follows the newest plan, and stands on the newest assessment that was fixed.
    """
    locked = Case.objects.select_for_update(of=("self",)).get(pk=case.pk)
    check_can_begin_plan(locked)
    fields, goals = content
    plans = SupportPlan.unscoped.filter(case=locked)
    plan = SupportPlan.unscoped.create(
        case=locked,
        person_id=locked.person_id,
        number=(plans.aggregate(last=Max("number"))["last"] or 0) + 1,
        previous=plans.order_by("-number").first(),
        assessment=Assessment.unscoped.filter(case=locked, fixed_at__isnull=False).order_by("-number").first(),
        recorded_at=at,
        recorded_by_id=by.user_id,
        submission_token=token,
        **fields,
    )
    _replace_goals(plan, goals)
    _record(EventType.PLAN_SAVED, plan, by)
    return plan


@transaction.atomic
def save(*, plan: SupportPlan, version: int, content: tuple[dict, list[dict]], by: Actor, at: datetime) -> SupportPlan:
    """Write the draft and what is to be done. Raises Stale, and Refused once it is fixed."""
    locked = _locked(plan)
    check_is_draft(locked)
    check_fresh(locked, version)
    fields, goals = content
    for name, value in fields.items():
        setattr(locked, name, value)
    locked.recorded_at, locked.recorded_by_id = at, by.user_id
    _replace_goals(locked, goals)
    return _save(EventType.PLAN_SAVED, locked, by)


@transaction.atomic
def fix(*, plan: SupportPlan, version: int, by: Actor, at: datetime) -> SupportPlan:
    """Carry it out from now on. Raises Stale, and Refused (see `check_can_fix_plan`)."""
    locked = _locked(plan)
    check_can_fix_plan(locked)
    check_fresh(locked, version)
    locked.status = PlanStatus.ACTIVE
    locked.fixed_at, locked.fixed_by_id = at, by.user_id
    locked.next_due_on = locked.earliest_due()
    _note(CaseEventKind.PLAN_FIXED, locked, by, at=at)
    return _save(EventType.PLAN_FIXED, locked, by)


@transaction.atomic
def note_agreement(*, plan: SupportPlan, version: int, fields: dict, by: Actor) -> SupportPlan:
    """What the person thinks of the plan, and what the meeting and the city decided. Raises Stale and Refused."""
    locked = _locked(plan)
    check_is_active(locked)
    check_fresh(locked, version)
    for name, value in fields.items():
        setattr(locked, name, value)
    detail = {"code": locked.agreement, "on": locked.agreed_on.isoformat() if locked.agreed_on else ""}
    _note(CaseEventKind.PLAN_AGREEMENT, locked, by, text=locked.agreement_note, detail=detail)
    return _save(EventType.PLAN_AGREEMENT_NOTED, locked, by)


@transaction.atomic
def monitor(*, plan: SupportPlan, version: int, next_monitoring_on: date | None, by: Actor) -> SupportPlan:
    """Decide when to look after the plan next; None where only the evaluation is left. Raises Stale and Refused."""
    locked = _locked(plan)
    check_is_active(locked)
    check_fresh(locked, version)
    locked.next_monitoring_on = next_monitoring_on
    locked.next_due_on = locked.earliest_due()
    detail = {"on": next_monitoring_on.isoformat() if next_monitoring_on else ""}
    _note(CaseEventKind.PLAN_MONITORED, locked, by, detail=detail)
    return _save(EventType.PLAN_MONITORED, locked, by)


def _note(kind: CaseEventKind, plan: SupportPlan, by: Actor, *, detail: dict | None = None, **what) -> None:
    note_event(kind, plan.case, by=by, about=plan.uid, detail={"number": plan.number} | (detail or {}), **what)


def _replace_goals(plan: SupportPlan, goals: list[dict]) -> None:
    plan.goals(manager="unscoped").all().delete()
    owner = {"plan": plan, "case_id": plan.case_id, "person_id": plan.person_id}
    PlanGoal.unscoped.bulk_create(
        PlanGoal(**owner, position=position, **fields) for position, fields in enumerate(goals, start=1)
    )


def _locked(plan: SupportPlan) -> SupportPlan:
    return SupportPlan.objects.select_for_update(of=("self",)).select_related("case").get(pk=plan.pk)


def _save(type: EventType, plan: SupportPlan, by: Actor) -> SupportPlan:
    plan.version += 1
    plan.save()
    _record(type, plan, by)
    return plan


def _record(type: EventType, plan: SupportPlan, by: Actor) -> None:
    record(type, by=by, people=[plan.person_id], case=plan.case.case_no, detail={"number": plan.number})
