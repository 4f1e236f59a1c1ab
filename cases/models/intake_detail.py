"""相談受付・申込票: what was heard beside the consultation itself (the ministry's form 【1】, domain §3.1)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, ScopedManager, ScopedQuerySet
from cases.codes.code_list import CodeList
from cases.codes.intake import Application, OnsetAgeBand, WithdrawalBand
from cases.codes.person import DatePrecision
from cases.models.code_field import CodeField, CodesField
from cases.models.consultation import Consultation
from cases.models.person import open_to

# The blocks in the order of the form, each with its fields: for the screen and for paper.
APPLICATION = ["purpose_stated", "rules_version", "explained_on", "explained_by", "application"]
LIVING = ["work_status", "housing_type", "health_insurance", "pension"]
WITHDRAWAL = ["discovery_route", "withdrawal_started", "withdrawal_band", "onset_age", "triggers"]
SITUATION = [
    "living_situation",
    "livelihood",
    "activity",
    "education",
    "medical_status",
    "handbooks",
    "household_issues",
]
VIEW = ["factors", "screening", "intake_note"]
BLOCKS = [
    (_("説明と申込み"), APPLICATION),
    (_("仕事・住居・保険・年金"), LIVING),
    (_("ひきこもりの状況"), WITHDRAWAL),
    (_("暮らし・学歴・医療・世帯"), SITUATION),
    (_("背景要因と見立て"), VIEW),
]


class IntakeDetailQuerySet(ScopedQuerySet):
    """Seen by whoever sees the consultation."""

    def visible_to(self, actor: Actor):
        """The window's, without people restricted to other staff."""
        if actor.is_system:
            return self
        if not actor.is_window:
            return self.none()
        return self.filter(Q(consultation__person=None) | open_to(actor, "consultation__person"))


class IntakeDetail(models.Model):
    """The form's fields of one consultation; there is a row only where something was filled in.

    Always loaded with its consultation, which names the person in the read log. Empty, 不明 and 聞き取らない are three
    facts. When the start is known, the duration follows from it and is not stored.
    """

    consultation = models.OneToOneField(Consultation, models.CASCADE, related_name="intake", verbose_name=_("相談"))
    relation_note = models.CharField(_("続柄・立場の説明"), max_length=100, blank=True)
    purpose_stated = models.BooleanField(_("利用目的を伝えた（個人情報保護法62条）"), default=False)
    rules_version = models.CharField(_("説明した「取扱規程」の版"), max_length=100, blank=True)
    explained_on = models.DateField(_("説明・申込みの日"), null=True, blank=True)
    explained_by = models.CharField(_("説明した人"), max_length=100, blank=True)
    application = models.CharField(_("申込み・情報共有への同意"), max_length=10, choices=Application, blank=True)
    work_status = CodeField(_("仕事"), code_list=CodeList.WORK_STATUS, blank=True)
    housing_type = CodeField(_("住居"), code_list=CodeList.HOUSING_TYPE, blank=True)
    health_insurance = CodeField(_("健康保険"), code_list=CodeList.HEALTH_INSURANCE, blank=True)
    pension = CodeField(_("年金"), code_list=CodeList.PENSION, blank=True)
    discovery_route = CodeField(_("把握経路"), code_list=CodeList.DISCOVERY_ROUTE, blank=True)
    withdrawal_started = models.DateField(_("始まりの時期"), null=True, blank=True)
    withdrawal_precision = models.CharField(_("始まりの時期の確かさ"), max_length=5, choices=DatePrecision, blank=True)
    withdrawal_band = models.CharField(_("期間"), max_length=10, choices=WithdrawalBand, blank=True)
    onset_age = models.CharField(_("始まった年齢"), max_length=10, choices=OnsetAgeBand, blank=True)
    triggers = CodesField(_("きっかけ"), code_list=CodeList.TRIGGER)
    living_situation = CodeField(_("住まい方"), code_list=CodeList.LIVING_SITUATION, blank=True)
    livelihood = CodeField(_("生計の主体"), code_list=CodeList.LIVELIHOOD, blank=True)
    activity = CodeField(_("いまの活動"), code_list=CodeList.ACTIVITY, blank=True)
    education = CodeField(_("最終学歴"), code_list=CodeList.EDUCATION, blank=True)
    medical_status = CodeField(_("医療"), code_list=CodeList.MEDICAL_STATUS, blank=True)
    handbooks = CodesField(_("障害者手帳等"), code_list=CodeList.HANDBOOK)
    household_issues = CodesField(_("世帯の課題"), code_list=CodeList.HOUSEHOLD_ISSUE)
    factors = CodesField(_("課題と背景要因"), code_list=CodeList.BACKGROUND_FACTOR)
    screening = CodeField(_("スクリーニング結果"), code_list=CodeList.SCREENING_RESULT, blank=True)
    intake_note = models.TextField(_("聞き取りの補足"), blank=True)

    objects = ScopedManager.from_queryset(IntakeDetailQuerySet)()
    unscoped = models.Manager.from_queryset(IntakeDetailQuerySet)()

    class Meta:
        verbose_name = _("受付票のくわしい項目")
        verbose_name_plural = _("受付票のくわしい項目")
        constraints = [
            models.CheckConstraint(
                condition=Q(withdrawal_started=None, withdrawal_precision="")
                | (~Q(withdrawal_started=None) & ~Q(withdrawal_precision="")),
                name="intake_start_with_precision",
            ),
            models.CheckConstraint(
                condition=Q(withdrawal_started=None) | Q(withdrawal_band=""), name="intake_start_or_band"
            ),
        ]

    def __str__(self):
        return f"IntakeDetail {self.pk}"


FIELDS = [column.name for column in IntakeDetail._meta.concrete_fields if column.name not in ("id", "consultation")]
EMPTY = {name: IntakeDetail._meta.get_field(name).get_default() for name in FIELDS}
