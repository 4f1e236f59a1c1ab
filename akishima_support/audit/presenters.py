"""Every event of the audit as a sentence. One entry per event type; a test says that none is missing or left over."""

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Role
from akishima_support.audit.event_types import EventType
from akishima_support.audit.models import AuditEvent

SENTENCES: dict[EventType, Promise] = {
    EventType.PAGE_READ: _("画面を見ました。"),
    EventType.ACCESS_REFUSED: _("見ることのできない画面を開こうとしました。"),
    EventType.SIGNED_IN: _("サインインしました。"),
    EventType.SIGN_IN_FAILED: _("サインインに失敗しました(入力された名前は残していません)。"),
    EventType.SIGNED_OUT: _("サインアウトしました。"),
    EventType.AFFILIATION_CHOSEN: _("この所属で使うことを選びました。"),
    EventType.CONSULTATION_LOGGED: _("相談を記録しました。"),
    EventType.CONSULTATION_CHANGED: _("相談の記録を直しました。"),
    EventType.CONSULTATION_LINKED: _("相談をご本人・ケースにつなぎました。"),
    EventType.CONSULTATION_UNLINKED: _("相談のつながりを外し、つなぐ前に戻しました。"),
    EventType.INFORMATION_GIVEN: _("ほかの窓口や団体を案内しました。"),
    EventType.PERSON_SEARCHED: _("ご本人を探しました。"),
    EventType.PERSON_CHANGED: _("ご本人の情報を直しました。"),
    EventType.PAIR_SETTLED: _("二つの記録が同じ方のものかどうかを記録しました。"),
    EventType.PERSON_MERGED: _("二重に登録されていた二つの記録を一つにまとめました。"),
    EventType.PERSON_UNMERGED: _("一つにまとめた記録を、まとめる前に戻しました。"),
    EventType.HOUSEHOLD_CHANGED: _("ご家族・世帯の記録を直しました。"),
    EventType.RISK_FLAG_RAISED: _("危険の旗を立てました。"),
    EventType.RISK_FLAG_ENDED: _("危険の旗を下ろしました。"),
    EventType.DUTY_ANSWERED: _("通告・通報について記録しました。"),
    EventType.COUNTER_ENQUIRY_NOTED: _("窓口で、ある方の相談の有無を尋ねられました(答えていません)。"),
    EventType.CASE_OPENED: _("ケースを開きました。"),
    EventType.RECORD_ADDED: _("支援経過を記録しました。"),
    EventType.OBSERVATION_ADDED: _("様子を記録しました。"),
    EventType.OBSERVATION_CORRECTED: _("様子の記録を訂正しました。"),
    EventType.NEXT_CHECK_SET: _("次の確認日を決めました。"),
    EventType.LEAD_CHANGED: _("主担当を替えました。"),
    EventType.LEAD_CHANGE_PROPOSED: _("主担当の交代を頼みました。"),
    EventType.LEAD_CHANGE_DECLINED: _("主担当を引き受けられないと答えました。"),
    EventType.EXPORT_REQUESTED: _("一覧の書き出しを申請しました。"),
    EventType.EXPORT_DECIDED: _("一覧の書き出しを承認するかどうかを決めました。"),
    EventType.EXPORT_HANDED_OVER: _("一覧を書き出しました。"),
    EventType.CASE_RESTRICTED: _("ケースを見られる人を限りました。"),
    EventType.CASE_WORKER_ADDED: _("ケースを一緒に担当する職員を加えました。"),
    EventType.CASE_WORKER_ENDED: _("ケースを一緒に担当する職員を外しました。"),
    EventType.ACCESS_REASON_GIVEN: _("担当外のケースを開く理由を入れました。"),
    EventType.EMERGENCY_STARTED: _("閲覧を限ったケースの緊急閲覧を始めました。"),
    EventType.EMERGENCY_ENDED: _("閲覧を限ったケースの緊急閲覧を終えました。"),
    EventType.EMERGENCY_REVIEWED: _("緊急閲覧が必要だったかを確認しました。"),
    EventType.EMERGENCY_FAILED: _("緊急閲覧を試みましたが、当てはまるケースはありませんでした。"),
    EventType.CASE_CLOSED: _("ケースを終了しました。"),
    EventType.CASE_REOPENED: _("ケースを再開しました。"),
    EventType.HOLD_SET: _("ご本人の記録の廃棄を保留しました。"),
    EventType.HOLD_LIFTED: _("廃棄の保留を解除しました。"),
    EventType.DISPOSAL_PROPOSED: _("保存期限の過ぎた記録の廃棄を提案しました。"),
    EventType.DISPOSAL_DECIDED: _("廃棄の提案を承認するかどうかを決めました。"),
    EventType.DISPOSAL_EXECUTED: _("承認された廃棄を終えました。"),
    EventType.RECORDS_DISPOSED: _("ご本人の記録を、すべて廃棄しました。"),
    EventType.RETENTION_COUNTED: _("いまの保存年限で、保存期限を数え直しました。"),
    EventType.RETENTION_RULE_CHANGED: _("保存年限の規則を変えました。"),
    EventType.DISCLOSURE_REQUESTED: _("開示請求を受け付けました。"),
    EventType.DISCLOSURE_LINKED: _("開示請求をご本人の記録に結びつけました。"),
    EventType.DISCLOSURE_EXTENDED: _("開示請求の決定の期限を延長しました。"),
    EventType.DISCLOSURE_GATHERED: _("開示請求に答えるため、ご本人の記録をまとめました。"),
    EventType.DISCLOSURE_MASKED: _("開示する記録の一頁について、墨消しを決めました。"),
    EventType.DISCLOSURE_SUBMITTED: _("墨消しの確認を、別の人に求めました。"),
    EventType.DISCLOSURE_REVIEWED: _("墨消しを承認するかどうかを決めました。"),
    EventType.DISCLOSURE_DECIDED: _("開示請求に対する決定をしました。"),
    EventType.DISCLOSURE_HANDED_OVER: _("開示請求の結果を通知・交付しました。"),
    EventType.DISCLOSURE_WITHDRAWN: _("開示請求が取り下げられました。"),
    EventType.RECORD_CORRECTED: _("支援経過を訂正しました。"),
    EventType.ATTACHMENT_ADDED: _("書類を添付しました。"),
    EventType.ATTACHMENT_REMOVED: _("添付書類を取り消しました。"),
    EventType.PRIVATE_NOTE_SAVED: _("自分だけのメモを書きました。"),
    EventType.PHRASE_SAVED: _("定型文を作り、または直しました。"),
    EventType.ASSESSMENT_SAVED: _("アセスメントを書きました。"),
    EventType.ASSESSMENT_FIXED: _("アセスメントを確定しました。"),
    EventType.PLAN_SAVED: _("プランを書きました。"),
    EventType.PLAN_FIXED: _("プランを確定しました。"),
    EventType.PLAN_AGREEMENT_NOTED: _("プランへの同意・決定を記録しました。"),
    EventType.PLAN_MONITORED: _("プランの次回モニタリングを決めました。"),
    EventType.EVALUATION_SAVED: _("評価を書きました。"),
    EventType.EVALUATION_FIXED: _("評価を確定しました。"),
    EventType.CONSENT_RECORDED: _("同意を記録しました。"),
    EventType.CONSENT_WITHDRAWN: _("同意の撤回を記録しました。"),
    EventType.BASIS_ANSWERED_AFTERWARDS: _("緊急に渡した情報について、事後の承認・不承認を答えました。"),
    EventType.BASIS_REVIEWED: _("同意によらない提供を見直し、続けることにしました。"),
    EventType.BASIS_STOPPED: _("同意によらない提供をやめ、相手の閲覧を止めました。"),
    EventType.CUT_NOTICE_GIVEN: _("渡した情報をもう使えないことを、相手の機関に知らせました。"),
    EventType.DISCLOSURE_RECORDED: _("情報提供を記録しました。"),
    EventType.HANDOVER_PLANNED: _("引継ぎを予定しました。"),
    EventType.HANDOVER_PLAN_CHANGED: _("引継ぎの予定を直しました。"),
    EventType.HANDOVER_PLAN_DROPPED: _("引継ぎの予定を取りやめました。"),
    EventType.REFERRAL_DRAFTED: _("連携の下書きを作りました。"),
    EventType.REFERRAL_PREPARED: _("連携で伝える内容を決めました。"),
    EventType.REFERRAL_SUBMITTED: _("同意によらない提供の承認を求めました。"),
    EventType.REFERRAL_APPROVED: _("同意によらない提供を承認しました。"),
    EventType.REFERRAL_RETURNED: _("承認せずに戻しました。"),
    EventType.REFERRAL_SENT: _("連携を送りました。"),
    EventType.REFERRAL_RECEIVED: _("連携を受領しました。"),
    EventType.REFERRAL_TAKEN: _("連携の担当になりました。"),
    EventType.REFERRAL_HANDED_ON: _("連携の担当を同じ機関の人に渡し、または受け箱に戻しました。"),
    EventType.REFERRAL_ASKED: _("連携について尋ねました。"),
    EventType.REFERRAL_ANSWERED: _("連携についての質問に答えました。"),
    EventType.REFERRAL_ACCEPTED: _("連携を受け入れました。"),
    EventType.REFERRAL_DECLINED: _("連携に対応困難と答えました。"),
    EventType.REFERRAL_REPORTED: _("連携の経過を報告しました。"),
    EventType.REFERRAL_VISITED: _("訪問を報告しました。"),
    EventType.REFERRAL_MET: _("最初に会えたことを伝えました。"),
    EventType.REFERRAL_MEETING_CONFIRMED: _("最初に会えたことを確かめました。"),
    EventType.REFERRAL_REPLIED: _("照会に答えました。"),
    EventType.REFERRAL_FINISHED: _("連携の終了を報告しました。"),
    EventType.REFERRAL_QUERIED: _("連携の報告について尋ねました。"),
    EventType.REFERRAL_COMPLETED: _("連携を完了しました。"),
    EventType.REFERRAL_WITHDRAWN: _("連携を取り下げました。"),
    EventType.REFERRAL_RECALLED: _("連携を、相手が開く前に取り戻しました。"),
    EventType.REFERRAL_REROUTED: _("連携を別の機関へ再調整しました。"),
    EventType.REFERRAL_EXTENDED: _("連携の回答期限を延ばしました。"),
    EventType.REFERRAL_REPLANNED: _("連携の日程を変えました。"),
    EventType.REFERRAL_NOTICED: _("連携の回答期限やその後の様子について、自動のお知らせを出しました。"),
    EventType.ORGANIZATION_ADDED: _("機関を登録しました。"),
    EventType.ORGANIZATION_CHANGED: _("機関の情報を直しました。"),
    EventType.ORGANIZATION_CONFIRMED: _("機関の情報を確認しました。"),
    EventType.ORGANIZATION_CLOSED: _("機関を廃止しました。"),
    EventType.ALIAS_CHANGED: _("機関の別名を直しました。"),
    EventType.SEAT_FILLED: _("構成機関を割り当てました。"),
    EventType.DUTY_CONTACT_CHANGED: _("通告・通報先を登録しました。"),
    EventType.LEGAL_BASIS_CHANGED: _("提供の根拠の設定を変えました。"),
    EventType.ANSWER_DAYS_CHANGED: _("連携の回答期限の日数を変えました。"),
    EventType.SETTING_CHANGED: _("数の設定を変えました。"),
    EventType.CODE_ADDED: _("コード表に言葉を加えました。"),
    EventType.CODE_CHANGED: _("コード表の言葉を変えました。"),
    EventType.CODE_MOVED: _("コード表の順番を変えました。"),
    EventType.CODE_RETIRED: _("コード表の言葉を使わないことにしました。"),
    EventType.CODE_BROUGHT_BACK: _("コード表の言葉をまた使うことにしました。"),
    EventType.INVITATION_MADE: _("招待またはパスワード再設定のリンクを作りました。"),
    EventType.INVITATION_REVOKED: _("招待を取り消しました。"),
    EventType.INVITATION_USED: _("招待を受けてアカウントを作りました。"),
    EventType.AFFILIATION_GIVEN: _("所属を加えました。"),
    EventType.AFFILIATION_ENDED: _("所属を終えました。"),
    EventType.ACCOUNT_ENDED: _("アカウントを終えました。"),
    EventType.PASSWORD_CHANGED: _("パスワードを変えました。"),
}

LABELS: dict[str, Promise] = {
    "fields": _("項目"),
    "user": _("相手の利用者番号"),
    "organization": _("機関番号"),
    "role": _("役割"),
    "affiliation": _("所属番号"),
    "invitation": _("招待番号"),
    "last_day": _("最後の日"),
    "limited": _("回数の上限"),
    "filter": _("しぼり込み"),
    "arguments": _("宛先"),
    "act": _("連携の種類"),
    "to": _("相手の機関番号"),
    "chosen": _("伝える項目"),
    "state": _("状態"),
    "on_behalf": _("窓口が代わりに入力"),
    "code": _("符号"),
    "list": _("コード表"),
    "before": _("前の言葉"),
    "label": _("言葉"),
    "enabled": _("有効"),
    "loaded": _("登録した数"),
    "number": _("回・版"),
    "kind": _("種類"),
    "days": _("日数"),
    "until": _("いつまで"),
    "size": _("大きさ（バイト）"),
    "version": _("版の番号"),
    "rows": _("行数"),
    "years": _("年数"),
    "counted_from": _("数え始め"),
    "request": _("開示請求"),
    "agreed": _("承認"),
    "masked": _("墨消しの箇所"),
    "sha256": _("照合用の値（SHA-256）"),
    "packets": _("表示した、渡した情報の番号"),
}


def sentence(event: AuditEvent) -> str:
    """What happened, in one sentence."""
    return str(SENTENCES[EventType(event.type)])


def particulars(event: AuditEvent) -> list[tuple[str, str]]:
    """What `detail` says, as label and value; a key that has no label yet shows as it is, so nothing is hidden."""
    return [(str(LABELS.get(key, key)), _text(key, value)) for key, value in event.detail.items() if _says(value)]


def _says(value) -> bool:
    return value not in (None, "", [], {})


def _text(key: str, value) -> str:
    if key == "role" and value in Role.values:
        return str(Role(value).label)
    if isinstance(value, bool):
        return gettext("はい") if value else gettext("いいえ")
    if isinstance(value, dict):
        return ", ".join(f"{name}={each}" for name, each in value.items())
    if isinstance(value, list):
        return ", ".join(str(each) for each in value)
    return str(value)
