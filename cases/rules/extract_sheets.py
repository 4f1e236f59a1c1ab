"""Assessments, plans and evaluations, for disclosure."""

from django.utils.translation import gettext as _

from cases.models import Assessment, Evaluation, GoalEvaluation, Person, PlanGoal, SupportPlan
from cases.models.assessment import BLOCKS
from cases.rules.extract_items import item, items_of

PLAN = (
    "made_on status issues long_term_goal plan_goal services services_note starts_on ends_on next_monitoring_on "
    "evaluate_on agreement agreed_on agreement_method agreement_note conference_on decided_on"
)
EVALUATION = "evaluated_on changes changes_note remaining wishes opinion outlook follow_up"
# What the family says and what is said of it.
FAMILY_S = ("family_complaint", "family_note")

Found = list[tuple[str, list[dict]]]


def sheet_pages(person: Person) -> Found:
    """One page for each sheet, drafts too: they are kept."""
    return [*_assessments(person), *_plans(person), *_evaluations(person)]


def _assessments(person: Person) -> Found:
    names = " ".join(name for _legend, block in BLOCKS for name in block)
    rows = Assessment.objects.filter(person=person).order_by("number", "id")
    title = _("アセスメント 第%(number)s版")
    return [(title % {"number": row.number}, items_of(row, names, masked=FAMILY_S)) for row in rows]


def _plans(person: Person) -> Found:
    goals: dict[int, list[PlanGoal]] = {}
    for goal in PlanGoal.objects.filter(person=person).select_related("organization").order_by("plan", "position"):
        goals.setdefault(goal.plan_id, []).append(goal)
    rows = SupportPlan.objects.filter(person=person).order_by("number", "id")
    return [(row.label, items_of(row, PLAN) + [_goal(goal) for goal in goals.get(row.pk, [])]) for row in rows]


def _goal(goal: PlanGoal) -> dict:
    parts = [goal.who(), goal.what, goal.until, goal.how_often]
    return item(_("プランですること %(number)s") % {"number": goal.position}, "　".join(filter(None, parts)))


def _evaluations(person: Person) -> Found:
    results: dict[int, list[GoalEvaluation]] = {}
    rows = GoalEvaluation.objects.filter(person=person).select_related("goal").order_by("evaluation", "goal__position")
    for row in rows:
        results.setdefault(row.evaluation_id, []).append(row)
    title = _("%(label)sの評価")
    return [
        (
            title % {"label": row.plan.label},
            items_of(row, EVALUATION) + [_result(each) for each in results.get(row.pk, [])],
        )
        for row in Evaluation.objects.filter(person=person).select_related("plan").order_by("evaluated_on", "id")
    ]


def _result(row: GoalEvaluation) -> dict:
    text = "　".join(filter(None, [row.goal.what, str(row.get_result_display()), row.note]))
    return item(_("目標ごとの評価 %(number)s") % {"number": row.goal.position}, text)
