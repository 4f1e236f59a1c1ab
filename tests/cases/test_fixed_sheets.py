"""What was fixed is never changed: the database itself refuses, on both engines."""

import pytest
from django.db import DatabaseError, transaction

from cases.models import Assessment, Evaluation, GoalEvaluation, PlanGoal, SupportPlan
from tests.cases.window_stage import case_of
from tests.factories.plans import (
    AssessmentFactory,
    EvaluationFactory,
    GoalEvaluationFactory,
    PlanGoalFactory,
    SupportPlanFactory,
)

FIX = {"fixed_at": "2026-11-03T00:00:00Z"}


@pytest.fixture
def drafts(cast):
    """A draft of everything, with the means to fix it."""
    case = case_of(cast)
    plan = SupportPlanFactory(case=case)
    goal = PlanGoalFactory(plan=plan)
    evaluation = EvaluationFactory(plan=plan)
    result = GoalEvaluationFactory(evaluation=evaluation, goal=goal)
    rows = {
        "assessment": (Assessment, AssessmentFactory(case=case).pk, {"summary": "あとから"}),
        "plan": (SupportPlan, plan.pk, {"plan_goal": "あとから"}),
        "goal": (PlanGoal, goal.pk, {"what": "あとから"}),
        "evaluation": (Evaluation, evaluation.pk, {"changes": ["work"]}),
        "result": (GoalEvaluation, result.pk, {"result": "not_achieved"}),
    }

    def fix():
        for model in (Assessment, Evaluation):
            model.unscoped.update(fixed_by=cast.aida.user, **FIX)
        SupportPlan.unscoped.update(fixed_by=cast.aida.user, status="active", next_due_on="2027-03-31", **FIX)

    return case, rows, fix


def attempt(change) -> bool:
    """Whether the database lets it happen."""
    try:
        with transaction.atomic():
            change()
    except DatabaseError:
        return False
    return True


def test_drafts_are_written_and_what_was_fixed_is_not(drafts):
    _case, rows, fix = drafts

    def change_all():
        return {
            name: attempt(lambda model=model, pk=pk, new=new: model.unscoped.filter(pk=pk).update(**new))
            for name, (model, pk, new) in rows.items()
        }

    assert set(change_all().values()) == {True}
    for model, pk, new in rows.values():
        model.unscoped.filter(pk=pk).update(**{name: [] if name == "changes" else "" for name in new})
    fix()
    assert set(change_all().values()) == {False}


def test_nothing_fixed_is_removed_from_an_open_case(drafts):
    case, rows, fix = drafts
    fix()

    for model, pk, _new in reversed(rows.values()):
        assert not attempt(lambda model=model, pk=pk: model.unscoped.filter(pk=pk)._raw_delete("default"))
    type(case).unscoped.filter(pk=case.pk).update(
        status="closed",
        closure_reason="goal",
        closed_at="2026-11-04T00:00:00Z",
        closed_by=case.lead_worker,
        next_check_on=None,
        retention_until="2032-03-31",
        retention_version=1,
    )
    assert all(
        attempt(lambda model=model, pk=pk: model.unscoped.filter(pk=pk)._raw_delete("default"))
        for model, pk, _new in reversed(rows.values())
    )


def test_nothing_is_added_to_a_fixed_plan_and_its_due_dates_can_move(drafts):
    _case, rows, fix = drafts
    fix()
    plan = SupportPlan.unscoped.get(pk=rows["plan"][1])

    assert not attempt(lambda: PlanGoalFactory(plan=plan, position=2))
    assert attempt(lambda: SupportPlan.unscoped.filter(pk=plan.pk).update(next_monitoring_on="2027-01-31"))
    assert not attempt(lambda: SupportPlan.unscoped.filter(pk=plan.pk).update(fixed_at=None, fixed_by=None))
