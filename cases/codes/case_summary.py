"""What two people look for in an anonymized case sheet before a sitting reads it (domain S10)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SheetCheck(models.TextChoices):
    """One thing to look for. The writer ticks all of them, and then a second person."""

    NAMES = "names", _("お名前・頭文字・呼び名がない")
    AGES = "ages", _("年齢は年代だけで書いている")
    PLACES = "places", _("地名・駅・学校・建物など、場所の分かる言葉がない")
    DATES = "dates", _("日付がなく、時期は「約2年前」のように書いている")
    BODIES = "bodies", _("関わっている機関や担当者の名前がない")
    FAMILY = "family", _("世帯と家族のことは、ありふれた言い方にしている")
    TRAITS = "traits", _("めずらしい病名・職歴・趣味・できごとをぼかしている")
    TOGETHER = "together", _("全体を合わせて読んでも、どの家のことか分からない")


class Verdict(models.TextChoices):
    """What came of it when somebody said that a sheet gives away whom it is about."""

    KNOWN = "known", _("どなたのことか分かってしまった")
    POSSIBLE = "possible", _("分かったかもしれない")
    MISTAKEN = "mistaken", _("別の方のことと思われていて、この方とは分かっていない")


# With these something was told without a basis: the ledger of the person says so.
TOLD = (Verdict.KNOWN, Verdict.POSSIBLE)
