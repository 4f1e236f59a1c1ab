"""Numbers that the city chooses for itself; the administrator edits them."""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, ScopedManager, ScopedQuerySet


class SettingCode(models.TextChoices):
    """Which number."""

    PARENT_AGE_8050 = "parent_age_8050", _("8050世帯：親の年齢（この歳から）")
    CHILD_AGE_8050 = "child_age_8050", _("8050世帯：お子さんの年齢（この歳から）")
    DISCLOSURE_DAYS = "disclosure_days", _("開示請求：決定の期限（受付から何日）")
    DISCLOSURE_EXTENSION = "disclosure_extension", _("開示請求：延長できる日数（一度だけ）")

    REMIND_DAYS = "remind_days", _("連携：回答期限の何開庁日前から知らせるか")
    PROGRESS_DAYS = "progress_days", _("連携：受け入れた機関から何日報告がなければ様子を尋ねるか")
    READ_AFTER_DAYS = "read_after_days", _("連携：完了のあと、受け取った機関が内容を読める日数")
    REASON_HOURS = "reason_hours", _("担当外のケース：閲覧の理由が続く時間（0はその日の終わりまで）")
    EMERGENCY_MINUTES = "emergency_minutes", _("緊急閲覧：開いている時間（分）")
    APPROVAL_HOURS = "approval_hours", _("緊急の提供：事後の承認までの時間")
    DIRECTORY_STALE_MONTHS = "directory_stale_months", _("機関名簿：何か月確認がなければ古いとするか")
    DIRECTORY_ROUND_MONTH = "directory_round_month", _("機関名簿：年に一度の確認を始める月")
    SMALL_NUMBER = "small_number", _("統計：外に出す版で、この数より小さい数は「－」にする")


@dataclass(frozen=True, slots=True)
class Start:
    """What a number is to begin with, and between which two it may lie."""

    value: int
    least: int
    most: int


# The name itself says 80 and 50; the city decides whether it looks earlier (CL-13: parent from 75, child from 45).
STARTS: dict[SettingCode, Start] = {
    SettingCode.PARENT_AGE_8050: Start(80, 60, 100),
    SettingCode.CHILD_AGE_8050: Start(50, 18, 80),
    # 個人情報保護法83条: 30 days, once 30 more; a city can promise less.
    SettingCode.DISCLOSURE_DAYS: Start(30, 1, 60),
    SettingCode.DISCLOSURE_EXTENSION: Start(30, 1, 60),
    SettingCode.REMIND_DAYS: Start(2, 0, 10),
    SettingCode.PROGRESS_DAYS: Start(30, 7, 180),
    SettingCode.READ_AFTER_DAYS: Start(30, 0, 180),
    SettingCode.REASON_HOURS: Start(0, 0, 24),
    SettingCode.EMERGENCY_MINUTES: Start(60, 10, 240),
    SettingCode.APPROVAL_HOURS: Start(24, 1, 168),
    SettingCode.DIRECTORY_STALE_MONTHS: Start(12, 3, 36),
    SettingCode.DIRECTORY_ROUND_MONTH: Start(4, 1, 12),  # April: people have moved to other offices
    # Usual in published figures of small places is 5 or 10; below 3 nothing would be protected.
    SettingCode.SMALL_NUMBER: Start(5, 3, 50),
}


class NumberSettingQuerySet(ScopedQuerySet):
    """The numbers are no secret: those who work with them and those who keep them read them."""

    def visible_to(self, actor: Actor):
        """All rows for the window and the administrator."""
        return self if actor.can(Capability.CASE_READ) or actor.can(Capability.SETTING_MANAGE) else self.none()


class NumberSetting(models.Model):
    """One number. A missing row means its start."""

    code = models.CharField(_("設定"), max_length=30, choices=SettingCode, unique=True)
    value = models.PositiveSmallIntegerField(_("値"))
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopedManager.from_queryset(NumberSettingQuerySet)()
    unscoped = models.Manager.from_queryset(NumberSettingQuerySet)()

    class Meta:
        verbose_name = _("数の設定")
        verbose_name_plural = _("数の設定")

    def __str__(self):
        return f"{self.code} {self.value}"


def values_of(*codes: SettingCode) -> list[int]:
    """The numbers in force, in the order asked for: the city's, or those to begin with."""
    chosen = dict(NumberSetting.unscoped.filter(code__in=codes).values_list("code", "value"))
    return [chosen.get(code, STARTS[code].value) for code in codes]


def value_of(code: SettingCode) -> int:
    """The one number in force."""
    return values_of(code)[0]
