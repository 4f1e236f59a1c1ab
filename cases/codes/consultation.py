"""How a contact came, from whom and how pressing it is (CL-01, CL-02, CL-15)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Channel(models.TextChoices):
    """CL-01 相談方法."""

    PHONE = "phone", _("電話")
    COUNTER = "counter", _("来所(窓口)")
    VISIT = "visit", _("訪問(家庭訪問)")
    ACCOMPANY = "accompany", _("同行")
    MAIL = "mail", _("メール")
    WEB_FORM = "web_form", _("入力フォーム")
    LETTER = "letter", _("手紙・FAX")
    OUTREACH_SESSION = "outreach_session", _("出張相談会")
    MEETING = "meeting", _("会議・カンファレンス")
    PARTNER_REPORT = "partner_report", _("関係機関からの連絡")
    ONLINE = "online", _("オンライン")


class Relation(models.TextChoices):
    """CL-02 来談者の続柄・立場. The consulter is often not the person (domain §0.6)."""

    SELF = "self", _("本人")
    MOTHER = "mother", _("母")
    FATHER = "father", _("父")
    PARENT_BOTH = "parent_both", _("両親")
    SIBLING = "sibling", _("きょうだい")
    SPOUSE = "spouse", _("配偶者・パートナー")
    CHILD = "child", _("子")
    GRANDPARENT = "grandparent", _("祖父母")
    OTHER_RELATIVE = "other_relative", _("その他親族")
    FRIEND = "friend", _("知人・友人")
    NEIGHBOR = "neighbor", _("近隣住民")
    COMMISSIONER = "commissioner", _("民生委員・児童委員")
    CARE_MANAGER = "care_manager", _("ケアマネージャー")
    SUPPORT_CENTER = "support_center", _("地域包括支援センター")
    PUBLIC_HEALTH_NURSE = "public_health_nurse", _("保健師")
    SCHOOL_SOCIAL_WORKER = "school_social_worker", _("スクールソーシャルワーカー")
    SCHOOL = "school", _("学校")
    AGENCY_OTHER = "agency_other", _("その他関係機関")
    ANONYMOUS = "anonymous", _("匿名")
    UNKNOWN = "unknown", _("不明")


_R = Relation
FAMILY = (_R.MOTHER, _R.FATHER, _R.PARENT_BOTH, _R.SIBLING, _R.SPOUSE, _R.CHILD, _R.GRANDPARENT, _R.OTHER_RELATIVE)
AGENCIES = (
    _R.COMMISSIONER,
    _R.CARE_MANAGER,
    _R.SUPPORT_CENTER,
    _R.PUBLIC_HEALTH_NURSE,
    _R.SCHOOL_SOCIAL_WORKER,
    _R.SCHOOL,
    _R.AGENCY_OTHER,
)


class Urgency(models.TextChoices):
    """CL-15 緊急度: how soon somebody acts (at once, 3 business days, 2 weeks, 1 to 3 months)."""

    U1 = "u1", _("緊急(当日)")
    U2 = "u2", _("高(3開庁日以内)")
    U3 = "u3", _("中(2週間以内)")
    U4 = "u4", _("通常(1〜3か月)")


URGENT = (Urgency.U1, Urgency.U2)  # within three business days


class ConsultationOutcome(models.TextChoices):
    """What became of the contact at the window."""

    OPEN = "open", _("対応を続ける")
    INFO_ONLY = "info_only", _("情報提供で終了")
    INFORMATION_GIVEN = "information_given", _("案内した")
    CASE = "case", _("ケースに記録")
