"""By what the list of cases is narrowed."""

from django.db import models
from django.utils.translation import gettext_lazy as _

NOBODY = "nobody"  # no lead worker
HIGH = "high"  # urgency: 緊急 or 高


class WaitingOn(models.TextChoices):
    """Whose turn it is in the referrals of a case."""

    US = "us", _("こちら")
    OTHERS = "others", _("相手の機関")
    APPROVER = "approver", _("承認者")
    NOBODY = "nobody", _("進行中の連携なし")


class AgeBand(models.TextChoices):
    """Bands that reports use (domain §3.7), ten years each for adults."""

    TO_14 = "to14", _("14歳以下")
    FROM_15 = "15_17", _("15～17歳")
    FROM_18 = "18_19", _("18・19歳")
    FROM_20 = "20s", _("20代")
    FROM_30 = "30s", _("30代")
    FROM_40 = "40s", _("40代")
    FROM_50 = "50s", _("50代")
    FROM_60 = "60_64", _("60～64歳")
    FROM_65 = "65up", _("65歳以上")
    UNKNOWN = "unknown", _("分からない")


AGE_BANDS: dict[AgeBand, tuple[int, int]] = {
    AgeBand.TO_14: (0, 14),
    AgeBand.FROM_15: (15, 17),
    AgeBand.FROM_18: (18, 19),
    AgeBand.FROM_20: (20, 29),
    AgeBand.FROM_30: (30, 39),
    AgeBand.FROM_40: (40, 49),
    AgeBand.FROM_50: (50, 59),
    AgeBand.FROM_60: (60, 64),
    AgeBand.FROM_65: (65, 150),
}
