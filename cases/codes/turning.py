"""How near somebody is to turning 18 (domain F62-F65)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Nearness(models.TextChoices):
    """From the birthday and from the end of the school year after it; never stored."""

    FAR = "far", _("18歳まで1年より前")
    MONTHS_12 = "months_12", _("18歳まで12か月以内")
    MONTHS_6 = "months_6", _("18歳まで6か月以内")
    MONTHS_3 = "months_3", _("18歳まで3か月以内")
    TURNED = "turned", _("18歳になった")
    YEAR_OVER = "year_over", _("18歳になった年度が終わった")
