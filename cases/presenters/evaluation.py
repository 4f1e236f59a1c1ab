"""What the page and the paper of an evaluation show."""

from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability
from cases.codes.case import OutcomeChange
from cases.codes.plan import GoalResult
from cases.models import Evaluation, GoalEvaluation
from cases.presenters.assessment import person_head
from cases.presenters.sheet_lines import Section, section
from cases.presenters.support_plan import BLANK_ROWS
from cases.rules.sheets import can_replan, is_draft

LISTS = {"changes": OutcomeChange}


def evaluation_page(evaluation: Evaluation, actor: Actor) -> dict:
    """The context of the page."""
    may_write = actor.can(Capability.CASE_WRITE)
    return {
        "sheet": evaluation,
        "case": evaluation.case,
        "here": _("%(label)sの評価") % {"label": evaluation.plan.label},
        "plan": evaluation.plan,
        "results": results_of(evaluation),
        "sections": evaluation_sections(evaluation),
        "may_write": may_write and is_draft(evaluation),
        "may_replan": may_write and not evaluation.case.is_closed and can_replan(evaluation.plan, evaluation),
    }


def results_of(evaluation: Evaluation) -> list[GoalEvaluation]:
    """Each thing of the plan with its result."""
    rows = GoalEvaluation.objects.filter(evaluation=evaluation).select_related("goal__organization")
    return list(rows.order_by("goal__position", "id"))


def evaluation_sections(evaluation: Evaluation) -> list[Section]:
    """The blocks after the table of results."""
    return [
        section(_("見られた変化"), evaluation, ["changes", "changes_note"], LISTS),
        section(_("残された課題"), evaluation, ["remaining"]),
        section(_("ご本人の満足・希望"), evaluation, ["wishes"]),
        section(_("所見"), evaluation, ["opinion"]),
        section(_("今後"), evaluation, ["outlook", "follow_up"]),
    ]


def evaluation_paper(evaluation: Evaluation) -> dict:
    """The context of the sheet."""
    plan = evaluation.plan
    head = [
        (_("ケース番号"), evaluation.case.case_no),
        (_("評価実施日"), section("", evaluation, ["evaluated_on"]).lines[0].text),
        (_("記入者"), evaluation.recorded_by.name),
        (_("評価するプラン"), plan.label),
        *person_head(evaluation.person, evaluation.evaluated_on),
        (_("本プランの目標"), plan.plan_goal),
    ]
    return _paper(evaluation, head) | {"sheet": evaluation, "results": results_of(evaluation)}


def blank_evaluation() -> dict:
    """The sheet to be filled in by hand."""
    labels = [_("ケース番号"), _("評価実施日"), _("記入者"), _("評価するプラン"), _("ふりがな"), _("氏名")]
    head = [(label, "") for label in [*labels, _("生年月日・年齢"), _("本プランの目標")]]
    return _paper(Evaluation(), head) | {"sheet": None, "results": []}


def _paper(evaluation: Evaluation, head: list) -> dict:
    return {
        "head": head,
        "sections": evaluation_sections(evaluation),
        "result_labels": [str(label) for label in GoalResult.labels],
        "blank_rows": range(BLANK_ROWS),
    }
