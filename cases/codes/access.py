"""Why somebody opens a case outside their own caseload."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ReasonCode(models.TextChoices):
    """The usual reasons, each one key; anything else in words."""

    PHONE = "phone", _("担当の代わりに電話を受けた")
    ASKED = "asked", _("担当から頼まれた")
    MEETING = "meeting", _("会議・引継ぎの準備")
    APPROVAL = "approval", _("決裁・確認")
    OTHER = "other", _("その他")


class EmergencyCode(models.TextChoices):
    """Why a restricted case is opened by somebody who is not named for it (security 4.8)."""

    DANGER = "danger", _("生命・身体の危険がある")
    ABSENT = "absent", _("担当の職員がいない間の急な対応")
    ORDER = "order", _("上司の指示")
    OTHER = "other", _("その他")


class Verdict(models.TextChoices):
    """What somebody else says of it afterwards."""

    JUSTIFIED = "justified", _("必要な閲覧だった")
    UNJUSTIFIED = "unjustified", _("必要な閲覧とは認められない")
