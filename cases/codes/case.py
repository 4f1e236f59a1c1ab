"""The life of a case: status, methods, results and why it ended (CL-22, CL-24)."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class CaseStatus(models.TextChoices):
    """Where the case stands (glossary, state machines)."""

    RECEIVED = "received", _("受付")
    OPEN = "open", _("支援中")
    WATCHING = "watching", _("見守り")
    CLOSED = "closed", pgettext_lazy("case", "終了")


class RecordMethod(models.TextChoices):
    """CL-22 対応方法. A letter left at the door is a contact too (F53)."""

    PHONE_OUT = "phone_out", _("電話(発信)")
    PHONE_IN = "phone_in", _("電話(着信)")
    COUNTER = "counter", _("来所面談")
    VISIT = "visit", _("訪問")
    ACCOMPANY = "accompany", _("同行")
    ONLINE = "online", _("オンライン")
    MAIL = "mail", _("メール・手紙")
    MATERIAL_LEFT = "material_left", _("手紙・チラシの配置")
    AGENCY = "agency", _("関係機関との電話・照会")
    MEETING = "meeting", _("会議・カンファレンス")
    NOTE = "note", _("記録のみ")


class RecordResult(models.TextChoices):
    """CL-22 結果. No answer is a result, not a failure."""

    MET = "met", _("会えた")
    NOT_MET = "not_met", _("会えず")
    ABSENT = "absent", _("不在")
    NO_ANSWER = "no_answer", _("応答なし")
    REFUSED = "refused", _("話したくないとのこと")
    NEXT_AGREED = "next_agreed", _("次回を約束")
    NONE = "none", _("特になし")


class Counterpart(models.TextChoices):
    """Whom the contact was with."""

    SELF = "self", _("本人")
    FAMILY = "family", _("家族")
    AGENCY = "agency", _("関係機関")
    OTHER = "other", _("その他")
    NOBODY = "nobody", _("なし")


class ClosureReason(models.TextChoices):
    """CL-24 終了理由. Work is only one way for things to become better (domain §0.10)."""

    GOAL = "goal", _("本人・家族が区切りと判断")
    LINKED = "linked", _("他機関が主担当に")
    DECLINED = "declined", _("本人・家族の希望")
    MOVED = "moved", _("転出")
    DIED = "died", _("死亡")
    NO_CONTACT = "no_contact", _("連絡途絶(再開可)")
    INFO_ONLY = "info_only", _("情報提供で終了")
    DUPLICATE = "duplicate", _("重複登録")
    OTHER = "other", _("その他")


class OutcomeChange(models.TextChoices):
    """CL-23 見られた変化, as a body reports them and as a case ends with them."""

    ISOLATION = "isolation", _("孤立の解消")
    MIND = "mind", _("精神の安定")
    FAMILY = "family", _("対人関係・家族関係の改善")
    RHYTHM = "rhythm", _("生活習慣の改善")
    PARTICIPATION = "participation", _("社会参加機会の増加")
    MEDICAL = "medical", _("医療機関受診開始")
    HEALTH = "health", _("健康状態の改善")
    HANDBOOK = "handbook", _("障害者手帳取得")
    MOTIVATION = "motivation", _("意欲の向上")
    HOUSING = "housing", _("住まいの確保・安定")
    DEBT = "debt", _("債務の整理")
    BUDGET = "budget", _("家計の改善")
    JOB_SEARCH = "job_search", _("就職活動開始")
    WORK = "work", _("就労開始(一般/中間的)")
    STUDY = "study", _("職業訓練・就学開始")
    PUBLIC_ASSISTANCE = "public_assistance", _("生活保護適用")
    FAMILY_EASED = "family_eased", _("家族の気持ちが楽になった")
    FAMILY_TALK = "family_talk", _("家庭内の会話が増えた")
    GOING_OUT = "going_out", _("外出の程度が変わった")
    MET = "met", _("本人と会えた")
    IBASHO = "ibasho", _("居場所につながった")
    PEER_FAMILY = "peer_family", _("家族会・当事者会につながった")
    OTHER = "other", _("その他")
    NONE = "none", _("変化なし")
