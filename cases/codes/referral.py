"""The seven acts, and the words of answers and reports (CL-18, CL-20, CL-21)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Act(models.TextChoices):
    """CL-18 連携の種別. What each one means stands in `cases/acts.py`."""

    INFORMATION = "information", _("案内")
    INTRODUCTION = "introduction", _("紹介")
    LINKAGE = "linkage", _("つなぎ")
    HANDOVER = "handover", _("引継ぎ")
    OUTREACH_REQUEST = "outreach_request", _("支援介入(アウトリーチ)依頼")
    INQUIRY = "inquiry", _("確認・照会")
    INFO_PROVISION = "info_provision", _("情報提供・共有")


class Way(models.TextChoices):
    """Between which two kinds of bodies an act goes."""

    WINDOW_TO_PARTNER = "window_to_partner", _("相談窓口から関係機関へ")
    PARTNER_TO_WINDOW = "partner_to_window", _("関係機関から相談窓口へ")
    PARTNER_TO_PARTNER = "partner_to_partner", _("関係機関から関係機関へ")


class FirstContact(models.TextChoices):
    """Who makes the first contact after 紹介 or つなぎ."""

    CONSULTER = "consulter", _("ご本人・ご家族から連絡する")
    RECEIVER = "receiver", _("受ける機関から連絡する")
    TOGETHER = "together", _("送る機関が同行・同席する")


class InfoPurpose(models.TextChoices):
    """What 情報提供 is told for. GENERAL is about nobody."""

    GENERAL = "general", _("一般的なお知らせ（どなたのことでもない）")
    NOTICED = "noticed", _("気づいたことの共有")
    FOR_SUPPORT = "for_support", _("支援の参考に")
    SAFETY = "safety", _("安全のため")


class InquiryReply(models.TextChoices):
    """The answers to an inquiry. None says whether anybody is known (F71)."""

    GENERAL = "general", _("一般的なことをお答えします")
    COME = "come", _("ご本人・ご家族からご連絡ください")
    REFER = "refer", _("ご本人の同意を得て、紹介・つなぎで送ってください")
    GO_ON = "go_on", _("そのまま支援を続け、心配なことがあればまたお尋ねください")
    OTHER_BODY = "other_body", _("ほかの機関が適当です")


class DeclineReason(models.TextChoices):
    """CL-20 対応困難の理由. ALREADY_INVOLVED tells that the body knows the person: the window alone reads it."""

    OUT_OF_SCOPE = "out_of_scope", _("対象外(制度)")
    AGE = "age", _("年齢要件")
    AREA = "area", _("担当区域外")
    CAPACITY = "capacity", _("受入余力なし")
    NEEDS_OTHER = "needs_other", _("他機関が適当")
    NO_CONSENT = "no_consent", _("本人同意が確認できない")
    NO_CONTACT = "no_contact", _("本人と連絡がとれない")
    ALREADY_INVOLVED = "already_involved", _("既に関与あり")
    PERSON_DECLINED = "person_declined", _("本人が希望しない")
    COST = "cost", _("費用負担")
    OTHER = "other", _("その他")


class ProgressAnswer(models.TextChoices):
    """How it goes with somebody whom a body has accepted: the answer to the question after a long silence."""

    MEETING = "meeting", _("続けて会えている")
    WATCHING = "watching", _("会えていないが、様子を見ている")
    NO_CONTACT = "no_contact", _("連絡がつかない")
    WAITING = "waiting", _("予約・順番を待っている")
    ENDED = "ended", _("終わった")


class NoticeKind(models.TextChoices):
    """What the clocks tell of a referral, each once."""

    REMINDER = "reminder", _("回答期限が近いことのお知らせ")
    DUE = "due", _("回答期限の日のお知らせ")
    OVERDUE = "overdue", _("回答期限を過ぎたお知らせ")
    SILENT = "silent", _("その後の様子のお尋ね")


class Achieved(models.TextChoices):
    """What became of an outcome that was asked for. Not to know is an answer too."""

    YES = "yes", _("達成")
    PARTLY = "partly", _("一部")
    NO = "no", _("できなかった")
    UNKNOWN = "unknown", _("不明")


class Usability(models.TextChoices):
    """Whether the receiver could work with a referral as it came."""

    YES = "yes", _("そのまま使えた")
    PARTLY = "partly", _("一部は使えた")
    NO = "no", _("使えなかった")


class ReportKind(models.TextChoices):
    """CL-21 報告の種別. What each is for stands in `cases/report_kinds.py`."""

    FIRST = "first", _("初回対応")
    PROGRESS = "progress", _("経過")
    FINAL = "final", _("終了")
    URGENT = "urgent", _("緊急")
    INFO_ONLY = "info_only", _("情報提供のみ")


class StruckReason(models.TextChoices):
    """Why an entry is struck through."""

    WRONG_REFERRAL = "wrong_referral", _("別の連携に書くものだった")
    WRONG_PERSON = "wrong_person", _("別の方のことだった")
    WRONG_BUTTON = "wrong_button", _("押し間違い・選び間違い")
    WRONG_FACT = "wrong_fact", _("事実と違っていた")
    TWICE = "twice", _("二度入力した")


class Misdelivery(models.TextChoices):
    """Why a whole referral should never have been sent. The last two are incidents for the manager."""

    MISTAKE = "mistake", _("誤って送った（同じものを二度送ったなど）")
    WRONG_PERSON = "wrong_person", _("別の方の情報を送った")
    WRONG_BODY = "wrong_body", _("宛先の機関を誤った")


INCIDENTS = (Misdelivery.WRONG_PERSON, Misdelivery.WRONG_BODY)


class ReopenReason(models.TextChoices):
    """Why a referral that had ended goes on."""

    ASKED_AGAIN = "asked_again", _("ご本人・ご家族からあらためて相談があった")
    NOT_DONE = "not_done", _("まだ続きがあった")
    NOW_POSSIBLE = "now_possible", _("事情が変わり、対応できるようになった")
    MISTAKE = "mistake", _("終え方の入力が誤っていた")
