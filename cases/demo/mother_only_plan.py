"""What the window thinks and plans while only the mother comes: assessment, plan, evaluation, and the plan after it."""

from datetime import datetime

from cases.actions import assessments, evaluations, support_plans
from cases.codes.assessment import UrgentSupport
from cases.codes.case import OutcomeChange
from cases.codes.plan import Agreement, Doer, GoalResult, Outlook, PlanService
from cases.demo.stage import Stage
from cases.models import Case, PlanGoal, SupportPlan

ASSESSMENT = {
    "discovery_route": "family_contact_visit",
    "route_note": "お母さまが市ホームページを見て来所された。ほかへの相談歴はない。",
    "urgent_support": UrgentSupport.NOT_NEEDED,
    "family_complaint": "母「どう声をかければよいか分からない。このままでよいのか、夜になると不安になる」",
    "living_situation": "parents",
    "family_note": "両親とご本人の三人暮らし。お父さまは平日は帰りが遅い。",
    "housing_type": "owned",
    "medical_status": "unknown",
    "handbooks": ["unknown"],
    "livelihood": "father",
    "income_note": "生計はお父さまの収入。ご本人の収入はないとのこと（母）。",
    "activity": "unknown",
    "work_note": "5年ほど前まで事務の仕事をしていた（母）。",
    "factors": ["isolation", "family"],
    "summary": "ご本人にはお会いできていない。お母さまが一人で抱えており、まずお母さまが話せる場が要る。",
    "direction": "お母さまとの面談を続け、ご本人の気持ちを尊重しながら、同意を得られるよう取り組む。",
    "screening": "seek_consent",
}
FIRST_PLAN = {
    "issues": "お母さまが、一人で不安を抱えている。家の中の会話が少ない。",
    "long_term_goal": "ご本人とご家族が、安心して話せる相手を持つ。",
    "plan_goal": "お母さまが安心して話せる場ができ、食事のときのひとことが続く。",
    "services": [PlanService.FAMILY_GROUP],
    "agreement": Agreement.NOT_MET,
}
FIRST_GOALS = [
    {"doer": Doer.FAMILY, "doer_note": "母", "what": "食事を置くとき、短く同じ言葉で声をかける。", "how_often": "毎日"},
    {"doer": Doer.WINDOW, "what": "お母さまと面談する。", "how_often": "月に2回"},
]
SECOND_PLAN = FIRST_PLAN | {"plan_goal": "お母さまに同じ立場の仲間ができる。ご本人に手紙を置いてみる。"}


def play(stage: Stage, case: Case) -> None:
    """Everything is written by 相田, who leads."""
    _assess(stage, case, stage.days.ago(30, 15))
    first = _plan(stage, case, stage.days.ago(28, 16), FIRST_PLAN, FIRST_GOALS)
    _evaluate(stage, first, stage.days.ago(6, 16))
    second_goals = [
        FIRST_GOALS[0],
        {"doer": Doer.OTHER, "organization": stage.bodies["kokokara"], "what": "お母さまが例会に参加してみる。"},
        {"doer": Doer.WINDOW, "what": "ご本人あての手紙を、お母さまと一緒に考える。", "until": "次の面談まで"},
    ]
    _plan(stage, case, stage.days.ago(5, 10), SECOND_PLAN, second_goals)


def _assess(stage: Stage, case: Case, at: datetime) -> None:
    days = {"assessed_on": at.date(), "screened_on": at.date()}
    fields = ASSESSMENT | days
    sheet = stage.act("aida", assessments.begin, case=case, fields=fields, at=at, token=stage.token())
    stage.act("aida", assessments.fix, assessment=sheet, version=sheet.version, at=at)


def _plan(stage: Stage, case: Case, at: datetime, fields: dict, goals: list[dict]) -> SupportPlan:
    days = {
        "made_on": at.date(),
        "starts_on": at.date(),
        "next_monitoring_on": stage.days.today,
        "evaluate_on": stage.days.ahead(60),
        "ends_on": stage.days.ahead(60),
    }
    content = (fields | days, goals)
    plan = stage.act("aida", support_plans.begin, case=case, content=content, at=at, token=stage.token())
    return stage.act("aida", support_plans.fix, plan=plan, version=plan.version, at=at)


def _evaluate(stage: Stage, plan: SupportPlan, at: datetime) -> None:
    talk, meetings = PlanGoal.unscoped.filter(plan=plan).order_by("position")
    results = [
        (talk, {"result": GoalResult.PARTLY, "note": "三日に一度ほど。返事の代わりに食器が重ねてあった日がある。"}),
        (meetings, {"result": GoalResult.ACHIEVED, "note": "4回お会いできた。"}),
    ]
    fields = {
        "evaluated_on": at.date(),
        "changes": [OutcomeChange.FAMILY_EASED],
        "changes_note": "お母さまの表情がやわらいだ。「待っていてよいのだと思えるようになった」とのこと。",
        "remaining": "ご本人の気持ちは、まだうかがえていない。",
        "wishes": "ご本人にはお会いできていない。お母さまは面談を続けたいとのこと。",
        "outlook": Outlook.REPLAN,
    }
    content = (fields, results)
    sheet = stage.act("aida", evaluations.begin, plan=plan, content=content, at=at, token=stage.token())
    stage.act("aida", evaluations.fix, evaluation=sheet, version=sheet.version, at=at)
