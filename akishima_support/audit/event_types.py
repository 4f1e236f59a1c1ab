"""Everything that the audit can tell, as one list. Each type has one presenter (`audit/presenters.py`)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class EventType(models.TextChoices):
    """What happened. Past tense; the subject comes first."""

    PAGE_READ = "page_read", _("画面を見た")
    ACCESS_REFUSED = "access_refused", _("見ることができなかった")
    SIGNED_IN = "signed_in", _("サインインした")
    SIGN_IN_FAILED = "sign_in_failed", _("サインインに失敗した")
    SIGNED_OUT = "signed_out", _("サインアウトした")
    AFFILIATION_CHOSEN = "affiliation_chosen", _("所属を選んだ")

    CONSULTATION_LOGGED = "consultation_logged", _("相談を記録した")
    CONSULTATION_CHANGED = "consultation_changed", _("相談の記録を直した")
    CONSULTATION_LINKED = "consultation_linked", _("相談をケースに加えた")
    INFORMATION_GIVEN = "information_given", _("案内した")
    PERSON_SEARCHED = "person_searched", _("ご本人を探した")
    PERSON_CHANGED = "person_changed", _("ご本人の情報を直した")
    HOUSEHOLD_CHANGED = "household_changed", _("ご家族・世帯の記録を直した")
    RISK_FLAG_RAISED = "risk_flag_raised", _("危険の旗を立てた")
    RISK_FLAG_ENDED = "risk_flag_ended", _("危険の旗を下ろした")
    DUTY_ANSWERED = "duty_answered", _("通告・通報について記録した")
    COUNTER_ENQUIRY_NOTED = "counter_enquiry_noted", _("窓口で問い合わせがあった")
    CASE_OPENED = "case_opened", _("ケースを開いた")
    RECORD_ADDED = "record_added", _("支援経過を記録した")
    OBSERVATION_ADDED = "observation_added", _("様子を記録した")
    OBSERVATION_CORRECTED = "observation_corrected", _("様子の記録を訂正した")
    NEXT_CHECK_SET = "next_check_set", _("次の確認日を決めた")
    LEAD_CHANGED = "lead_changed", _("主担当を替えた")
    LEAD_CHANGE_PROPOSED = "lead_change_proposed", _("主担当の交代を頼んだ")
    LEAD_CHANGE_DECLINED = "lead_change_declined", _("主担当を引き受けられないと答えた")
    EXPORT_REQUESTED = "export_requested", _("書き出しを申請した")
    EXPORT_DECIDED = "export_decided", _("書き出しの承認を決めた")
    EXPORT_HANDED_OVER = "export_handed_over", _("一覧を書き出した")
    CASE_RESTRICTED = "case_restricted", _("閲覧を限った")
    CASE_CLOSED = "case_closed", _("ケースを終了した")
    CASE_REOPENED = "case_reopened", _("ケースを再開した")

    RECORD_CORRECTED = "record_corrected", _("支援経過を訂正した")
    ATTACHMENT_ADDED = "attachment_added", _("書類を添付した")
    ATTACHMENT_REMOVED = "attachment_removed", _("添付書類を取り消した")
    PRIVATE_NOTE_SAVED = "private_note_saved", _("自分だけのメモを書いた")

    ASSESSMENT_SAVED = "assessment_saved", _("アセスメントを書いた")
    ASSESSMENT_FIXED = "assessment_fixed", _("アセスメントを確定した")
    PLAN_SAVED = "plan_saved", _("プランを書いた")
    PLAN_FIXED = "plan_fixed", _("プランを確定した")
    PLAN_AGREEMENT_NOTED = "plan_agreement_noted", _("プランへの同意・決定を記録した")
    PLAN_MONITORED = "plan_monitored", _("プランの次回モニタリングを決めた")
    EVALUATION_SAVED = "evaluation_saved", _("評価を書いた")
    EVALUATION_FIXED = "evaluation_fixed", _("評価を確定した")

    CONSENT_RECORDED = "consent_recorded", _("同意を記録した")
    CONSENT_WITHDRAWN = "consent_withdrawn", _("同意の撤回を記録した")
    DISCLOSURE_RECORDED = "disclosure_recorded", _("情報提供を記録した")

    REFERRAL_DRAFTED = "referral_drafted", _("連携の下書きを作った")
    REFERRAL_PREPARED = "referral_prepared", _("連携の内容を決めた")
    REFERRAL_SUBMITTED = "referral_submitted", _("承認を求めた")
    REFERRAL_APPROVED = "referral_approved", _("提供を承認した")
    REFERRAL_RETURNED = "referral_returned", _("承認せずに戻した")
    REFERRAL_SENT = "referral_sent", _("連携を送った")
    REFERRAL_RECEIVED = "referral_received", _("連携を受領した")
    REFERRAL_TAKEN = "referral_taken", _("連携の担当になった")
    REFERRAL_ASKED = "referral_asked", _("連携について尋ねた")
    REFERRAL_ANSWERED = "referral_answered", _("質問に答えた")
    REFERRAL_ACCEPTED = "referral_accepted", _("連携を受け入れた")
    REFERRAL_DECLINED = "referral_declined", _("対応困難と答えた")
    REFERRAL_REPORTED = "referral_reported", _("経過を報告した")
    REFERRAL_FINISHED = "referral_finished", _("終了を報告した")
    REFERRAL_QUERIED = "referral_queried", _("報告について尋ねた")
    REFERRAL_COMPLETED = "referral_completed", _("連携を完了した")
    REFERRAL_WITHDRAWN = "referral_withdrawn", _("連携を取り下げた")
    REFERRAL_REROUTED = "referral_rerouted", _("別の機関へ再調整した")

    ORGANIZATION_ADDED = "organization_added", _("機関を登録した")
    ORGANIZATION_CHANGED = "organization_changed", _("機関の情報を直した")
    ORGANIZATION_CONFIRMED = "organization_confirmed", _("機関の情報を確認した")
    ORGANIZATION_CLOSED = "organization_closed", _("機関を廃止した")
    ALIAS_CHANGED = "alias_changed", _("機関の別名を直した")
    SEAT_FILLED = "seat_filled", _("構成機関を割り当てた")
    DUTY_CONTACT_CHANGED = "duty_contact_changed", _("通告・通報先を登録した")
    LEGAL_BASIS_CHANGED = "legal_basis_changed", _("提供の根拠の設定を変えた")
    SETTING_CHANGED = "setting_changed", _("数の設定を変えた")
    INVITATION_MADE = "invitation_made", _("利用者を招待した")
    INVITATION_REVOKED = "invitation_revoked", _("招待を取り消した")
    INVITATION_USED = "invitation_used", _("招待を受けた")
    AFFILIATION_GIVEN = "affiliation_given", _("所属を加えた")
    AFFILIATION_ENDED = "affiliation_ended", _("所属を終えた")
    ACCOUNT_ENDED = "account_ended", _("アカウントを終えた")
    PASSWORD_CHANGED = "password_changed", _("パスワードを変えた")


class Outcome(models.TextChoices):
    """How it ended."""

    DONE = "done", _("実行")
    SHOWN = "shown", _("表示")
    REFUSED = "refused", _("拒否")
    FAILED = "failed", _("失敗")
