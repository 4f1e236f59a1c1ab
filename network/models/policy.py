"""What the city considers: proposals made to it, surveys, initiatives and goals of the plan."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from akishima_support.japanese import fiscal_years
from network.activity_codes import InitiativeStatus, ProposalStatus
from network.models.by_user import by_user
from network.models.sourced import DirectoryQuerySet, PolicyQuerySet, Sourced, record_key_once


class OrderedPolicyQuerySet(PolicyQuerySet):
    """In the order of entry."""

    def in_order(self):
        """By number."""
        return self.order_by("id")


class Proposal(Sourced):
    """One proposal that somebody made to the city, and what became of it."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    from_organization = models.ForeignKey(
        "network.Organization", models.PROTECT, null=True, blank=True, related_name="proposals"
    )
    made_on = models.DateField(_("提案日"))
    topic = models.CharField(_("題"), max_length=200)
    text = models.TextField(_("内容"))
    status = models.CharField(_("状況"), max_length=12, choices=ProposalStatus, default=ProposalStatus.RECEIVED)

    objects = ScopedManager.from_queryset(OrderedPolicyQuerySet)()
    unscoped = models.Manager.from_queryset(OrderedPolicyQuerySet)()

    class Meta:
        verbose_name = _("提案")
        verbose_name_plural = _("提案")
        constraints = [record_key_once("proposal")]

    def __str__(self):
        return self.topic


class ProposalFollowUpQuerySet(PolicyQuerySet):
    """Read with the proposal."""

    def in_order(self):
        """As it went on."""
        return self.order_by("decided_on", "id")


class ProposalFollowUp(models.Model):
    """Who decided what about a proposal, and when. It is never changed: what changes is a further entry."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="follow_ups")
    decided_on = models.DateField(_("決めた日"))
    decided_by_text = models.CharField(_("決めた人・会議"), max_length=200)
    status = models.CharField(_("状況"), max_length=12, choices=ProposalStatus)
    text = models.TextField(_("決めたこと"))
    recorded_at = models.DateTimeField(_("記録日時"))
    recorded_by = by_user()

    objects = ScopedManager.from_queryset(ProposalFollowUpQuerySet)()
    unscoped = models.Manager.from_queryset(ProposalFollowUpQuerySet)()

    class Meta:
        verbose_name = _("提案のその後")
        verbose_name_plural = _("提案のその後")

    def __str__(self):
        return f"{self.proposal_id} {self.decided_on}"


class Survey(Sourced):
    """One statement about a survey, with its source. Two sources may differ; both stay (domain §0.9)."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(_("名称"), max_length=200)
    other_names = models.CharField(_("ほかの書き方"), max_length=300, blank=True)
    fiscal_year = models.PositiveSmallIntegerField(_("年度(西暦)"), null=True, blank=True)
    method_note = models.TextField(_("方法"), blank=True)
    result_note = models.TextField(_("結果"), blank=True)
    note = models.TextField(_("備考"), blank=True)

    objects = ScopedManager.from_queryset(OrderedPolicyQuerySet)()
    unscoped = models.Manager.from_queryset(OrderedPolicyQuerySet)()

    class Meta:
        verbose_name = _("実態調査")
        verbose_name_plural = _("実態調査")
        constraints = [record_key_once("survey")]

    def __str__(self):
        return self.name

    @property
    def fiscal_year_label(self) -> str:
        """令和3年度, or nothing where the year is not known."""
        return fiscal_years.fiscal_year_label(self.fiscal_year) if self.fiscal_year else ""


class Initiative(Sourced):
    """Something that the city may set up (重層的支援体制整備事業). Its status opens no legal basis by itself."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(_("名称"), max_length=200, unique=True)
    status = models.CharField(_("状況"), max_length=12, choices=InitiativeStatus, default=InitiativeStatus.NOT_STARTED)
    note = models.TextField(_("備考"), blank=True)

    objects = ScopedManager.from_queryset(OrderedPolicyQuerySet)()
    unscoped = models.Manager.from_queryset(OrderedPolicyQuerySet)()

    class Meta:
        verbose_name = _("施策")
        verbose_name_plural = _("施策")
        constraints = [record_key_once("initiative")]

    def __str__(self):
        return self.name


class PlanGoalQuerySet(DirectoryQuerySet):
    """Goals of published plans are open to everybody who signs in."""

    def in_order(self):
        """By number."""
        return self.order_by("id")


class PlanGoal(Sourced):
    """One basic goal of a published plan of the city."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    plan_name = models.CharField(_("計画"), max_length=200)
    text = models.CharField(_("基本目標"), max_length=300)

    objects = ScopedManager.from_queryset(PlanGoalQuerySet)()
    unscoped = models.Manager.from_queryset(PlanGoalQuerySet)()

    class Meta:
        verbose_name = _("計画の基本目標")
        verbose_name_plural = _("計画の基本目標")
        constraints = [
            record_key_once("plangoal"),
            models.UniqueConstraint(fields=["plan_name", "text"], name="plan_goal_once"),
        ]

    def __str__(self):
        return self.text
