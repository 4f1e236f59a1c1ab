"""評価シート (the ministry's form 【6】, domain §3.1)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from cases.codes.plan import GoalResult, Outlook
from cases.models.fixed_sheet import FixedSheet
from cases.models.support_plan import PlanGoal, SupportPlan
from cases.models.within_case import WithinCase, WithinCaseQuerySet
from network.models.paired import both_or_neither


class Evaluation(FixedSheet):
    """What a plan led to. Fixing it ends the plan; change is not only work (domain §0.10)."""

    plan = models.OneToOneField(SupportPlan, models.PROTECT, related_name="evaluation")
    evaluated_on = models.DateField(_("評価実施日"))
    changes = models.JSONField(_("見られた変化"), default=list, blank=True)
    changes_note = models.TextField(_("見られた変化の様子"), blank=True)
    remaining = models.TextField(_("残された課題"), blank=True)
    wishes = models.TextField(_("ご本人の満足・希望"), blank=True)
    opinion = models.TextField(_("所見"), blank=True)
    outlook = models.CharField(_("今後"), max_length=10, choices=Outlook, blank=True)
    follow_up = models.TextField(_("終結後のフォロー・再開のきっかけ"), blank=True)

    class Meta:
        verbose_name = _("評価")
        verbose_name_plural = _("評価")
        constraints = [both_or_neither("evaluation_fixed_at_by", "fixed_at", "fixed_by")]

    def __str__(self):
        return f"Evaluation {self.pk}"


class GoalEvaluation(WithinCase):
    """How one thing of the plan went."""

    evaluation = models.ForeignKey(Evaluation, models.PROTECT, related_name="results", db_index=False)
    goal = models.ForeignKey(PlanGoal, models.PROTECT, related_name="results")
    result = models.CharField(_("達成状況"), max_length=20, choices=GoalResult, blank=True)
    note = models.CharField(_("様子・理由"), max_length=500, blank=True)

    objects = ScopedManager.from_queryset(WithinCaseQuerySet)()
    unscoped = models.Manager.from_queryset(WithinCaseQuerySet)()

    class Meta:
        verbose_name = _("目標ごとの評価")
        verbose_name_plural = _("目標ごとの評価")
        constraints = [models.UniqueConstraint(fields=["evaluation", "goal"], name="goal_evaluated_once")]

    def __str__(self):
        return f"GoalEvaluation {self.pk}"
