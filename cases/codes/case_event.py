"""What stands on the timeline of a case: kinds to choose from, and the events that have no row of their own to show."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class TimelineKind(models.TextChoices):
    """By what the timeline is narrowed and printed."""

    CONSULTATION = "consultation", _("相談")
    RECORD = "record", _("支援経過")
    REFERRAL = "referral", _("連携")
    CONSENT = "consent", _("同意")
    OBSERVATION = "observation", _("外出・接触・変化")
    SHEET = "sheet", _("アセスメント・プラン・評価")
    RISK = "risk", _("危険の旗")
    LEAD = "lead", _("担当の交代")
    HANDLING = "handling", _("ケースの扱い")
    PAPERS = "papers", _("訂正・添付書類")


class CaseEventKind(models.TextChoices):
    """What happened. The label is the heading of the entry; what belongs to it is added by the presenter."""

    GOING_OUT = "going_out", _("外出の程度")
    CONTACT_STAGE = "contact_stage", _("ご本人との接触")
    OUTCOME = "outcome", _("見られた変化")
    ASSESSMENT_FIXED = "assessment_fixed", _("アセスメントを確定")
    PLAN_FIXED = "plan_fixed", _("プランを確定")
    PLAN_AGREEMENT = "plan_agreement", _("プランへのご本人の同意")
    PLAN_MONITORED = "plan_monitored", _("プランのモニタリング")
    EVALUATION_FIXED = "evaluation_fixed", _("評価を確定")
    FLAG_RAISED = "flag_raised", _("危険の旗を立てた")
    DUTY_ANSWERED = "duty_answered", _("通告・通報の記録")
    FLAG_ENDED = "flag_ended", _("危険の旗を下ろした")
    LEAD_PROPOSED = "lead_proposed", _("主担当者の交代を依頼")
    LEAD_CHANGED = "lead_changed", _("主担当者の交代")
    LEAD_DECLINED = "lead_declined", _("主担当者の交代の取りやめ")
    OPENED = "opened", _("ケースを開始")
    NEXT_CHECK = "next_check", _("次の確認日を決定")
    RESTRICTED = "restricted", _("閲覧を制限")
    UNRESTRICTED = "unrestricted", _("閲覧の制限を解除")
    CLOSED = "closed", _("ケースを終了")
    REOPENED = "reopened", _("ケースを再開")
    CALLS_UNLINKED = "calls_unlinked", _("相談とのつながりを外した")
    EXPORTED = "exported", _("ケース一覧の書き出しに含めた")
    RECORD_CORRECTED = "record_corrected", _("支援経過を訂正")
    ATTACHMENT_ADDED = "attachment_added", _("書類を添付")
    ATTACHMENT_REMOVED = "attachment_removed", _("添付書類を取り消し")


_K = CaseEventKind
OBSERVED = (_K.GOING_OUT, _K.CONTACT_STAGE, _K.OUTCOME)
EVENTS_OF: dict[TimelineKind, tuple[CaseEventKind, ...]] = {
    TimelineKind.OBSERVATION: OBSERVED,
    TimelineKind.SHEET: (
        _K.ASSESSMENT_FIXED,
        _K.PLAN_FIXED,
        _K.PLAN_AGREEMENT,
        _K.PLAN_MONITORED,
        _K.EVALUATION_FIXED,
    ),
    TimelineKind.RISK: (_K.FLAG_RAISED, _K.DUTY_ANSWERED, _K.FLAG_ENDED),
    TimelineKind.LEAD: (_K.LEAD_PROPOSED, _K.LEAD_CHANGED, _K.LEAD_DECLINED),
    TimelineKind.HANDLING: (
        _K.OPENED,
        _K.NEXT_CHECK,
        _K.RESTRICTED,
        _K.UNRESTRICTED,
        _K.CLOSED,
        _K.REOPENED,
        _K.CALLS_UNLINKED,
        _K.EXPORTED,
    ),
    TimelineKind.PAPERS: (_K.RECORD_CORRECTED, _K.ATTACHMENT_ADDED, _K.ATTACHMENT_REMOVED),
}
