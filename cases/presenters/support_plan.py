"""What the page and the paper of a plan show."""

from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability
from cases.codes.plan import PlanService, PlanStatus
from cases.models import Evaluation, PlanGoal, SupportPlan
from cases.presenters.assessment import person_head
from cases.presenters.sheet_lines import Section, day_on_paper, section
from cases.rules.sheets import can_replan, is_draft

LISTS = {"services": PlanService}
AIMS = ["issues", "long_term_goal", "plan_goal"]
PERIOD = ["starts_on", "ends_on", "next_monitoring_on", "evaluate_on"]
AGREEMENT = ["agreement", "agreed_on", "agreement_method", "agreement_note"]
DECISION = ["conference_on", "decided_on"]
BLANK_ROWS = 6
STATUS_KIND = {PlanStatus.DRAFT: "waiting", PlanStatus.ACTIVE: "active", PlanStatus.EVALUATED: "closed"}


def support_plan_page(plan: SupportPlan, actor: Actor) -> dict:
    """The context of the page."""
    evaluation = Evaluation.objects.filter(plan=plan).first()
    may_write = actor.can(Capability.CASE_WRITE)
    is_carried_out = plan.status == PlanStatus.ACTIVE and not plan.case.is_closed
    return {
        "sheet": plan,
        "case": plan.case,
        "here": plan.label,
        "goals": goals_of(plan),
        "sections": plan_sections(plan),
        "evaluation": evaluation,
        "status_kind": STATUS_KIND[plan.status],
        "is_due": plan.next_due_on is not None and plan.next_due_on <= timezone.localdate(),
        "may_write": may_write and is_draft(plan),
        "may_follow": may_write and is_carried_out,
        "may_replan": may_write and not plan.case.is_closed and can_replan(plan, evaluation),
    }


def goals_of(plan: SupportPlan) -> list[PlanGoal]:
    """What is to be done, in its order."""
    return list(PlanGoal.objects.filter(plan=plan).select_related("organization").order_by("position", "id"))


def plan_sections(plan: SupportPlan) -> list[Section]:
    """The blocks around the things to do."""
    return [
        section(_("課題と目標"), plan, AIMS),
        section(_("利用事業"), plan, ["services", "services_note"], LISTS),
        section(_("期間・モニタリング・評価"), plan, PERIOD),
        section(_("ご本人の同意"), plan, AGREEMENT),
        section(_("支援調整会議・支援決定"), plan, DECISION),
    ]


def plan_paper(plan: SupportPlan) -> dict:
    """The context of the sheet."""
    person = plan.person
    head = [
        (_("ケース番号"), plan.case.case_no),
        (_("作成日"), day_on_paper(plan.made_on)),
        (_("作成担当者"), plan.recorded_by.name),
        (_("初回・再プラン"), plan.label),
        *person_head(person, plan.made_on),
        (_("住所"), f"{person.postal_code} {person.address}".strip()),
        (_("電話"), person.phones),
    ]
    return _paper(plan, head) | {"sheet": plan, "goals": goals_of(plan)}


def blank_plan() -> dict:
    """The sheet to be filled in by hand."""
    labels = [_("ケース番号"), _("作成日"), _("作成担当者"), _("初回・再プラン")]
    labels += [_("ふりがな"), _("氏名"), _("生年月日・年齢"), _("住所"), _("電話")]
    return _paper(SupportPlan(agreement=""), [(label, "") for label in labels]) | {"sheet": None, "goals": []}


def _paper(plan: SupportPlan, head: list) -> dict:
    aims, services, period, agreement, decision = plan_sections(plan)
    return {
        "head": head,
        "before": [aims],
        "after": [services, period],
        "agreement": agreement,
        "decision": decision,
        "blank_rows": range(BLANK_ROWS),
    }
