"""What the intake form asks beside the lists that the city edits (CL-06, CL-07, 申込み欄)."""

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _


class WithdrawalBand(models.TextChoices):
    """CL-06 期間: how long it has lasted, where only that was heard."""

    LT3M = "lt3m", _("3か月未満")
    M3_6 = "3_6m", _("3〜6か月未満")
    M6_12 = "6_12m", _("6か月〜1年未満")
    Y1_2 = "1_2y", _("1〜2年未満")
    Y2_3 = "2_3y", _("2〜3年未満")
    Y3_5 = "3_5y", _("3〜5年未満")
    Y5_7 = "5_7y", _("5〜7年未満")
    Y7_10 = "7_10y", _("7〜10年未満")
    Y10_15 = "10_15y", _("10〜15年未満")
    Y15_20 = "15_20y", _("15〜20年未満")
    Y20_25 = "20_25y", _("20〜25年未満")
    Y25_30 = "25_30y", _("25〜30年未満")
    GE30Y = "ge30y", _("30年以上")
    UNKNOWN = "unknown", _("不明")
    NOT_ASKED = "not_asked", _("聞き取らない")


# The months below which a band ends, in the order of the bands; what is longer is 30 years or more.
BAND_ENDS = dict(zip(WithdrawalBand, (3, 6, 12, 24, 36, 60, 84, 120, 180, 240, 300, 360), strict=False))


def band_since(start: date, day: date) -> WithdrawalBand:
    """The band on a day of what began at `start`; of a month or a year that is known alone, its first day."""
    months = (day.year - start.year) * 12 + day.month - start.month - (day.day < start.day)
    return next((band for band, end in BAND_ENDS.items() if months < end), WithdrawalBand.GE30Y)


class OnsetAgeBand(models.TextChoices):
    """CL-07 開始年齢."""

    LE14 = "le14", _("14歳以下")
    A15_19 = "15_19", _("15〜19歳")
    A20_24 = "20_24", _("20〜24歳")
    A25_29 = "25_29", _("25〜29歳")
    A30_34 = "30_34", _("30〜34歳")
    A35_39 = "35_39", _("35〜39歳")
    A40_44 = "40_44", _("40〜44歳")
    A45_49 = "45_49", _("45〜49歳")
    A50_54 = "50_54", _("50〜54歳")
    A55_59 = "55_59", _("55〜59歳")
    A60_64 = "60_64", _("60〜64歳")
    UNKNOWN = "unknown", _("不明")
    NOT_ASKED = "not_asked", _("聞き取らない")


class Application(models.TextChoices):
    """申込み欄: whether the person applies and agrees that those concerned share what is needed.

    This is the application of the form; what may be told to whom is decided by `Consent`, body by body.
    """

    SIGNED = "signed", _("紙に署名あり")
    ORAL = "oral", _("口頭で申込み（署名なし）")
    DECLINED = "declined", _("申し込まない")
    LATER = "later", _("あとで考える")
    NOT_ASKED = "not_asked", _("聞き取らない")
