"""プラン (the ministry's form 【5】 プラン兼事業等利用申込書, domain §3.1)."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from cases.codes.plan import Agreement, AgreementMethod, Doer, PlanStatus
from cases.models.assessment import Assessment
from cases.models.fixed_sheet import FixedSheet
from cases.models.within_case import WithinCase, WithinCaseQuerySet
from network.models.paired import both_or_neither


class SupportPlan(FixedSheet):
    """One plan. An active plan always has an evaluation date: nobody's plan is forgotten.

    Content is immutable once fixed. The next monitoring, the person's agreement and the decision of the meeting
    come later and may still be entered; each is in the audit.
    """

    number = models.PositiveSmallIntegerField(_("回"))
    status = models.CharField(_("状態"), max_length=10, choices=PlanStatus, default=PlanStatus.DRAFT)
    previous = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="next")
    assessment = models.ForeignKey(Assessment, models.PROTECT, null=True, blank=True, related_name="plans")
    made_on = models.DateField(_("作成日"))
    issues = models.TextField(_("解決したい課題"), blank=True)
    long_term_goal = models.TextField(_("長期目標（目指す姿）"), blank=True)
    plan_goal = models.TextField(_("本プランの目標"), blank=True)
    services = models.JSONField(_("利用事業"), default=list, blank=True)
    services_note = models.CharField(_("利用事業の説明"), max_length=300, blank=True)
    starts_on = models.DateField(_("プラン期間（始）"), null=True, blank=True)
    ends_on = models.DateField(_("プラン期間（終）"), null=True, blank=True)
    evaluate_on = models.DateField(_("評価の予定日"), null=True, blank=True)
    next_monitoring_on = models.DateField(_("次回モニタリング"), null=True, blank=True)
    next_due_on = models.DateField(_("次に確かめる日"), null=True, blank=True, editable=False)
    agreement = models.CharField(_("ご本人の同意"), max_length=10, choices=Agreement, default=Agreement.NOT_YET)
    agreed_on = models.DateField(_("同意した日"), null=True, blank=True)
    agreement_method = models.CharField(_("同意の方法"), max_length=10, choices=AgreementMethod, blank=True)
    agreement_note = models.CharField(_("ご本人の意向"), max_length=300, blank=True)
    conference_on = models.DateField(_("支援調整会議開催日"), null=True, blank=True)
    decided_on = models.DateField(_("支援決定・確認の日"), null=True, blank=True)

    class Meta:
        verbose_name = _("プラン")
        verbose_name_plural = _("プラン")
        constraints = [
            both_or_neither("plan_fixed_at_by", "fixed_at", "fixed_by"),
            models.UniqueConstraint(fields=["case", "number"], name="plan_number_once"),
            models.UniqueConstraint(fields=["case"], condition=Q(status="draft"), name="one_plan_draft"),
            models.UniqueConstraint(fields=["case"], condition=Q(status="active"), name="one_active_plan"),
            models.CheckConstraint(
                condition=Q(status="draft", fixed_at=None) | (~Q(status="draft") & Q(fixed_at__isnull=False)),
                name="plan_fixed_with_status",
            ),
            models.CheckConstraint(
                condition=~Q(status="active") | Q(evaluate_on__isnull=False, next_due_on__isnull=False),
                name="active_plan_has_evaluation_date",
            ),
            models.CheckConstraint(
                condition=Q(starts_on=None) | Q(ends_on=None) | Q(ends_on__gte=F("starts_on")), name="plan_period"
            ),
            models.CheckConstraint(
                condition=Q(agreement="agreed", agreed_on__isnull=False)
                | (~Q(agreement="agreed") & Q(agreed_on=None, agreement_method="")),
                name="agreed_plan_has_date",
            ),
        ]
        indexes = [models.Index(fields=["next_due_on", "id"], name="plan_due", condition=Q(status="active"))]

    def __str__(self):
        return f"SupportPlan {self.pk}"

    @property
    def label(self) -> str:
        """初回プラン, 再プラン（1回目）."""
        if self.number == 1:
            return gettext("初回プラン")
        return gettext("再プラン（%(times)s回目）") % {"times": self.number - 1}

    def earliest_due(self) -> date | None:
        """Monitoring or evaluation, whichever comes first."""
        return min(filter(None, [self.next_monitoring_on, self.evaluate_on]), default=None)


class PlanGoal(WithinCase):
    """One thing to do: who does what, until when and how often."""

    plan = models.ForeignKey(SupportPlan, models.PROTECT, related_name="goals", db_index=False)
    position = models.PositiveSmallIntegerField(_("順"))
    doer = models.CharField(_("だれが"), max_length=10, choices=Doer)
    organization = models.ForeignKey(
        "network.Organization", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("機関")
    )
    doer_note = models.CharField(_("機関・担当（自由記入）"), max_length=100, blank=True)
    what = models.CharField(_("すること"), max_length=500)
    until = models.CharField(_("いつまで"), max_length=100, blank=True)
    how_often = models.CharField(_("どのくらい"), max_length=100, blank=True)

    objects = ScopedManager.from_queryset(WithinCaseQuerySet)()
    unscoped = models.Manager.from_queryset(WithinCaseQuerySet)()

    class Meta:
        verbose_name = _("プランですること")
        verbose_name_plural = _("プランですること")
        constraints = [models.UniqueConstraint(fields=["plan", "position"], name="goal_position_once")]

    def __str__(self):
        return f"PlanGoal {self.pk}"

    def who(self) -> str:
        """本人, 家族, 窓口, or the body that does it (`organization` loaded beforehand)."""
        named = [self.organization.name if self.organization else "", self.doer_note]
        return "　".join(filter(None, [self.get_doer_display(), *named]))
