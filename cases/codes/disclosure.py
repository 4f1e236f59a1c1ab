"""保有個人情報の開示請求 (個人情報保護法76条–): who asks, how that was made sure of, and what was decided."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Requester(models.TextChoices):
    """In which quality somebody asks. Parents are representatives of minors only (民法818条)."""

    SELF = "self", _("ご本人")
    PARENT = "parent", _("法定代理人（親権者）")
    MINOR_GUARDIAN = "minor_guardian", _("法定代理人（未成年後見人）")
    ADULT_GUARDIAN = "adult_guardian", _("法定代理人（成年後見人）")
    MANDATARY = "mandatary", _("任意代理人")


FOR_MINORS = (Requester.PARENT, Requester.MINOR_GUARDIAN)


class Identity(models.TextChoices):
    """How it was made sure who asks."""

    MY_NUMBER_CARD = "my_number_card", _("個人番号カード（表面）")
    DRIVING_LICENSE = "driving_license", _("運転免許証")
    PASSPORT = "passport", _("旅券")
    RESIDENCE_CARD = "residence_card", _("在留カード・特別永住者証明書")
    TWO_PAPERS = "two_papers", _("写真のない書類二点")
    BY_POST = "by_post", _("郵送（本人確認書類の写しと住民票の写し）")
    OTHER = "other", _("その他")


class Decision(models.TextChoices):
    """What the city answers (82条). The last three are told to the person in one and the same form (81条)."""

    FULL = "full", _("全部開示")
    PARTIAL = "partial", _("部分開示")
    REFUSED = "refused", _("不開示")
    ABSENT = "absent", _("不存在")
    NOT_SAID = "not_said", _("存否応答拒否")


DISCLOSES = (Decision.FULL, Decision.PARTIAL)


class HandOver(models.TextChoices):
    """How the answer reached the one who asked."""

    COUNTER = "counter", _("窓口で渡した")
    POST = "post", _("郵送した")
    VIEWED = "viewed", _("閲覧してもらった")
