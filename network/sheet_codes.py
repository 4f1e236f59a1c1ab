"""Codes of the anonymized case sheets (匿名事例シート)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SheetStatus(models.TextChoices):
    """How far a sheet is. What has passed was read by a second person; closed and dropped are for good."""

    DRAFT = "draft", _("下書き")
    WAITING = "waiting", _("読み合わせ待ち")
    PASSED = "passed", _("読み合わせ済み")
    SHOWN = "shown", _("会議に示している")
    CLOSED = "closed", _("閉じた")
    DROPPED = "dropped", _("取りやめ")


# What a second person has let through; its words stand from then on.
READ_BY_ANOTHER = (SheetStatus.PASSED, SheetStatus.SHOWN, SheetStatus.CLOSED)
# What is over, and never changes again.
OVER = (SheetStatus.CLOSED, SheetStatus.DROPPED)


class SheetHandling(models.TextChoices):
    """How it reaches the sitting (domain S10): on the screen alone, or on numbered paper that is collected again."""

    SCREEN = "screen", _("画面のみ")
    PAPER = "paper", _("回収資料")


class Decade(models.TextChoices):
    """An age as a sheet may say it: never to the year."""

    TEENS = "10s", _("10代")
    TWENTIES = "20s", _("20代")
    THIRTIES = "30s", _("30代")
    FORTIES = "40s", _("40代")
    FIFTIES = "50s", _("50代")
    SIXTIES = "60s", _("60代")
    SEVENTIES = "70s", _("70代")
    EIGHTIES_UP = "80up", _("80代以上")
    UNKNOWN = "unknown", _("分からない")


def decade_of(age: int | None) -> Decade:
    """The decade of an age in years; children count as the first, the very old as the last."""
    if age is None:
        return Decade.UNKNOWN
    known = [each for each in Decade if each != Decade.UNKNOWN]
    return known[min(max(age // 10, 1), 8) - 1]
