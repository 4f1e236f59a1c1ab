"""What can be done with an assessment, a plan and an evaluation now."""

from django.utils.translation import gettext as _

from akishima_support.access import Refused
from cases.codes.plan import Outlook, PlanStatus
from cases.models import Assessment, Case, Evaluation, SupportPlan
from cases.models.fixed_sheet import FixedSheet
from cases.rules.cases import check_is_open


def check_is_draft(sheet: FixedSheet) -> None:
    """Raise Refused for a sheet that was fixed, and for one of a case that has ended."""
    check_is_open(sheet.case)
    if sheet.is_fixed:
        raise Refused(_("確定したものは直せません。変わったことがあるときは、新しく作成してください。"))


def is_draft(sheet: FixedSheet) -> bool:
    """Whether the sheet can still be written."""
    return not sheet.is_fixed and not sheet.case.is_closed


def check_can_begin_assessment(case: Case) -> None:
    """Raise Refused while another version is being written: two drafts would drift apart."""
    check_is_open(case)
    if Assessment.objects.filter(case=case, fixed_at=None).exists():
        raise Refused(_("書きかけのアセスメントがあります。そちらを仕上げてください。"))


def check_can_begin_plan(case: Case) -> None:
    """Raise Refused while another plan is being written."""
    check_is_open(case)
    if SupportPlan.objects.filter(case=case, status=PlanStatus.DRAFT).exists():
        raise Refused(_("書きかけのプランがあります。そちらを仕上げてください。"))


def check_can_fix_plan(plan: SupportPlan) -> None:
    """Raise Refused unless somebody does something, there is a day to look back, and no other plan is carried out."""
    check_is_draft(plan)
    if not plan.goals.exists():
        raise Refused(_("「すること」を一つ以上書いてから確定してください。"))
    if plan.evaluate_on is None:
        raise Refused(_("評価の予定日を決めてから確定してください。"))
    if SupportPlan.objects.filter(case_id=plan.case_id, status=PlanStatus.ACTIVE).exists():
        raise Refused(_("実施中のプランがあります。先にそのプランを評価してください。"))


def check_is_active(plan: SupportPlan) -> None:
    """Raise Refused unless the plan is being carried out."""
    check_is_open(plan.case)
    if plan.status != PlanStatus.ACTIVE:
        raise Refused(_("実施中のプランではありません。"))


def check_has_no_evaluation(plan: SupportPlan) -> None:
    """Raise Refused where the plan has an evaluation already, a draft included."""
    check_is_active(plan)
    if Evaluation.objects.filter(plan=plan).exists():
        raise Refused(_("このプランの評価は、もう書き始められています。"))


def check_can_fix_evaluation(evaluation: Evaluation) -> None:
    """Raise Refused until it says how things go on."""
    check_is_draft(evaluation)
    if not evaluation.outlook:
        raise Refused(_("「今後」を選んでから確定してください。"))


def can_replan(plan: SupportPlan | None, evaluation: Evaluation | None) -> bool:
    """Whether a re-plan follows from the evaluation of the newest plan."""
    return bool(plan and evaluation and evaluation.is_fixed and evaluation.outlook == Outlook.REPLAN)
