"""About a person (domain §3.7)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Gender(models.TextChoices):
    """How the person says they are; refusing and not knowing are different facts."""

    FEMALE = "female", _("女性")
    MALE = "male", _("男性")
    OTHER = "other", _("その他")
    DECLINED = "declined", _("回答しない")
    UNKNOWN = "unknown", _("不明")


class DatePrecision(models.TextChoices):
    """How much of a date is known."""

    DAY = "day", _("日まで")
    MONTH = "month", _("月まで")
    YEAR = "year", _("年まで")


class GoingOutLevel(models.TextChoices):
    """CL-05 外出の程度; the last four are the Cabinet Office's words. A change of level is an outcome."""

    G1 = "g1", _("仕事や学校で平日は毎日外出する")
    G2 = "g2", _("仕事や学校で週に3〜4日外出する")
    G3 = "g3", _("遊び等で頻繁に外出する")
    G4 = "g4", _("人づきあいのためにときどき外出する")
    G5 = "g5", _("普段は家にいるが、自分の趣味に関する用事のときだけ外出する")
    G6 = "g6", _("普段は家にいるが、近所のコンビニなどには出かける")
    G7 = "g7", _("自室からは出るが、家からは出ない")
    G8 = "g8", _("自室からほとんど出ない")
    UNKNOWN = "unknown", _("不明")
