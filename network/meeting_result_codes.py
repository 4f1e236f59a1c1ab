"""Code lists of what comes out of a meeting."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ReaderClass(models.TextChoices):
    """Who reads what comes out of a meeting; each class includes the ones before it."""

    WINDOW = "window", _("窓口だけ")
    SAT = "sat", _("出席する機関")
    PLATFORM = "platform", _("構成機関(出席する機関を含む)")
    EVERYBODY = "everybody", _("サインインする全員")


class ActionState(models.TextChoices):
    """How far what was decided has come."""

    OPEN = "open", pgettext_lazy("decision", "これから")
    DONE = "done", _("済み")
    DROPPED = "dropped", _("取りやめ")


class ActionMove(models.TextChoices):
    """What somebody said of a decision."""

    DONE = "done", _("終わった")
    REOPENED = "reopened", _("まだ終わっていない")
    DROPPED = "dropped", _("取りやめた")
