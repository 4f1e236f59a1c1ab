"""Factories of assessments, plans and evaluations."""

from datetime import date

import factory

from cases.codes.plan import Doer, GoalResult, PlanStatus
from cases.models import Assessment, Evaluation, GoalEvaluation, PlanGoal, SupportPlan
from tests.factories.base import Factory
from tests.factories.cases import MORNING, CaseFactory
from tests.factories.network import UserFactory


class AssessmentFactory(Factory):
    """A draft of the first version."""

    class Meta:
        model = Assessment

    case = factory.SubFactory(CaseFactory)
    person = factory.SelfAttribute("case.person")
    number = 1
    assessed_on = date(2026, 11, 2)
    complaint = "どうしたらよいか分からない。"
    recorded_at = MORNING
    recorded_by = factory.SubFactory(UserFactory)

    class Params:
        fixed = factory.Trait(fixed_at=MORNING, fixed_by=factory.SelfAttribute("recorded_by"))


class SupportPlanFactory(Factory):
    """A draft of the first plan."""

    class Meta:
        model = SupportPlan

    case = factory.SubFactory(CaseFactory)
    person = factory.SelfAttribute("case.person")
    number = 1
    made_on = date(2026, 11, 2)
    plan_goal = "家族以外の人と話す。"
    evaluate_on = date(2027, 3, 31)
    recorded_at = MORNING
    recorded_by = factory.SubFactory(UserFactory)

    class Params:
        active = factory.Trait(
            status=PlanStatus.ACTIVE,
            fixed_at=MORNING,
            fixed_by=factory.SelfAttribute("recorded_by"),
            next_due_on=factory.SelfAttribute("evaluate_on"),
        )


class PlanGoalFactory(Factory):
    """The window writes a letter."""

    class Meta:
        model = PlanGoal

    plan = factory.SubFactory(SupportPlanFactory)
    case = factory.SelfAttribute("plan.case")
    person = factory.SelfAttribute("plan.person")
    position = 1
    doer = Doer.WINDOW
    what = "手紙を届ける。"


class EvaluationFactory(Factory):
    """A draft of the evaluation of a plan that is carried out."""

    class Meta:
        model = Evaluation

    plan = factory.SubFactory(SupportPlanFactory, active=True)
    case = factory.SelfAttribute("plan.case")
    person = factory.SelfAttribute("plan.person")
    evaluated_on = date(2026, 11, 2)
    recorded_at = MORNING
    recorded_by = factory.SubFactory(UserFactory)


class GoalEvaluationFactory(Factory):
    """It went well."""

    class Meta:
        model = GoalEvaluation

    evaluation = factory.SubFactory(EvaluationFactory)
    goal = factory.SubFactory(PlanGoalFactory, plan__active=False)
    case = factory.SelfAttribute("evaluation.case")
    person = factory.SelfAttribute("evaluation.person")
    result = GoalResult.ACHIEVED
