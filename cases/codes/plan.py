"""Plan and evaluation: who does what, what it led to, and how things go on (domain §3.1 【5】【6】)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PlanStatus(models.TextChoices):
    """Where a plan stands. One plan of a case is carried out at a time."""

    DRAFT = "draft", _("下書き")
    ACTIVE = "active", _("実施中")
    EVALUATED = "evaluated", _("評価済み")


class Doer(models.TextChoices):
    """Who does it. The family's part stands beside the person's."""

    SELF = "self", _("本人")
    FAMILY = "family", _("家族")
    WINDOW = "window", _("窓口")
    OTHER = "other", _("その他機関")


class PlanService(models.TextChoices):
    """利用事業: the programs that the form names, then places to be and groups."""

    HOUSING_BENEFIT = "housing_benefit", _("住居確保給付金")
    HOUSING_SUPPORT = "housing_support", _("居住支援事業")
    BUDGET = "budget", _("家計改善支援事業")
    WORK_PREPARATION = "work_preparation", _("就労準備支援事業")
    WORK_TRAINING = "work_training", _("認定就労訓練事業")
    WORK_SUPPORT = "work_support", _("自立相談支援事業の就労支援")
    SOCIAL_FUND = "social_fund", _("生活福祉資金")
    HELLO_WORK = "hello_work", _("ハローワーク")
    IBASHO = "ibasho", _("居場所")
    FAMILY_GROUP = "family_group", _("家族会・当事者会")
    OUTREACH = "outreach", _("訪問支援")
    OTHER = "other", _("その他")


class Agreement(models.TextChoices):
    """Whether the person agrees with the plan. A plan for somebody who has not been met yet is a plan too."""

    NOT_YET = "not_yet", _("まだ得ていない")
    NOT_MET = "not_met", _("会えていないため、まだ得られない")
    AGREED = "agreed", _("同意を得た")
    DECLINED = "declined", _("望まないとのこと")


class AgreementMethod(models.TextChoices):
    """How the person agreed. A signature is one way, not the only one."""

    ORAL = "oral", _("口頭(面談)")
    PHONE = "phone", _("電話・オンライン")
    LETTER = "letter", _("手紙・メール")
    WRITTEN = "written", _("書面(署名)")
    VIA_FAMILY = "via_family", _("家族を通じて")


class GoalResult(models.TextChoices):
    """目標の達成状況."""

    ACHIEVED = "achieved", _("達成")
    PARTLY = "partly", _("一部")
    NOT_ACHIEVED = "not_achieved", _("未達")
    CHANGED = "changed", _("変更")


class Outlook(models.TextChoices):
    """今後."""

    END = "end", _("終結")
    REPLAN = "replan", _("再プランして継続")
    SUSPEND = "suspend", _("中断")
