"""評価シート: a draft against the things of the plan; fixing it ends the plan."""

import uuid
from datetime import datetime

from django.db import transaction

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from cases.actions.case_events import note_event
from cases.actions.once import once
from cases.codes.case_event import CaseEventKind
from cases.codes.plan import PlanStatus
from cases.models import Evaluation, GoalEvaluation, PlanGoal, SupportPlan
from cases.rules.sheets import check_can_fix_evaluation, check_has_no_evaluation, check_is_draft
from cases.rules.versions import check_fresh

Results = list[tuple[PlanGoal, dict]]


@once(Evaluation)
def begin(*, plan: SupportPlan, content: tuple[dict, Results], by: Actor, at: datetime, token: uuid.UUID) -> Evaluation:
    """A draft; `content` is the fields of the evaluation and each thing of the plan with its result. Raises Refused."""
    locked = SupportPlan.objects.select_for_update(of=("self",)).select_related("case").get(pk=plan.pk)
    check_has_no_evaluation(locked)
    fields, results = content
    evaluation = Evaluation.unscoped.create(
        plan=locked,
        case=locked.case,
        person_id=locked.person_id,
        recorded_at=at,
        recorded_by_id=by.user_id,
        submission_token=token,
        **fields,
    )
    _replace_results(evaluation, results)
    _record(EventType.EVALUATION_SAVED, evaluation, by)
    return evaluation


@transaction.atomic
def save(*, evaluation: Evaluation, version: int, content: tuple[dict, Results], by: Actor, at: datetime) -> Evaluation:
    """Write the draft. Raises Stale, and Refused once it is fixed."""
    locked = _locked(evaluation)
    check_is_draft(locked)
    check_fresh(locked, version)
    fields, results = content
    for name, value in fields.items():
        setattr(locked, name, value)
    locked.recorded_at, locked.recorded_by_id = at, by.user_id
    _replace_results(locked, results)
    return _save(EventType.EVALUATION_SAVED, locked, by)


@transaction.atomic
def fix(*, evaluation: Evaluation, version: int, by: Actor, at: datetime) -> Evaluation:
    """Keep it for good; the plan is evaluated and no longer due. Raises Stale and Refused."""
    locked = _locked(evaluation)
    check_can_fix_evaluation(locked)
    check_fresh(locked, version)
    plan = SupportPlan.objects.select_for_update(of=("self",)).get(pk=locked.plan_id)
    plan.status, plan.next_due_on = PlanStatus.EVALUATED, None
    plan.version += 1
    plan.save()
    locked.fixed_at, locked.fixed_by_id = at, by.user_id
    about, detail = locked.uid, {"number": plan.number, "code": locked.outlook}
    note_event(CaseEventKind.EVALUATION_FIXED, locked.case, by=by, at=at, about=about, detail=detail)
    return _save(EventType.EVALUATION_FIXED, locked, by)


def _replace_results(evaluation: Evaluation, results: Results) -> None:
    evaluation.results(manager="unscoped").all().delete()
    owner = {"evaluation": evaluation, "case_id": evaluation.case_id, "person_id": evaluation.person_id}
    GoalEvaluation.unscoped.bulk_create(GoalEvaluation(**owner, goal=goal, **fields) for goal, fields in results)


def _locked(evaluation: Evaluation) -> Evaluation:
    rows = Evaluation.objects.select_for_update(of=("self",)).select_related("case", "plan")
    return rows.get(pk=evaluation.pk)


def _save(type: EventType, evaluation: Evaluation, by: Actor) -> Evaluation:
    evaluation.version += 1
    evaluation.save()
    _record(type, evaluation, by)
    return evaluation


def _record(type: EventType, evaluation: Evaluation, by: Actor) -> None:
    case, detail = evaluation.case, {"number": evaluation.plan.number}
    record(type, by=by, people=[case.person_id], case=case.case_no, detail=detail)
