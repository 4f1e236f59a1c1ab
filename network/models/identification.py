"""How often an organization comes to know of somebody; numbers so small that only the window sees them together."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Role, ScopedManager, ScopedQuerySet
from akishima_support.japanese import fiscal_years
from network.models.by_user import by_user
from network.models.sourced import Sourced, record_key_once


class IdentificationReportQuerySet(ScopedQuerySet):
    """The window sees all reports, a partner its own (figures of 1 to 3 a year could point to people)."""

    def visible_to(self, actor: Actor):
        """All for the window; a partner's own; nothing for administrator and auditor."""
        if actor.is_system or actor.is_window:
            return self
        if actor.role == Role.PARTNER_STAFF:
            return self.filter(organization_id=actor.organization_id)
        return self.none()

    def newest_first(self):
        """By year; statements without one, as in the record, last."""
        return self.order_by(F("fiscal_year").desc(nulls_last=True), "organization_id", "-id")

    def in_order(self):
        """By number."""
        return self.order_by("id")


class IdentificationReport(Sourced):
    """One statement, without names. `count` is None where only words are given (数件); `count_text` keeps the words.

    Zero is a report like any other: the body looked, and there was nobody.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    organization = models.ForeignKey(
        "network.Organization", models.PROTECT, related_name="identification_reports", verbose_name=_("機関")
    )
    fiscal_year = models.PositiveSmallIntegerField(_("年度(西暦)"), null=True, blank=True)
    period_from = models.DateField(_("期間(始)"), null=True, blank=True)
    period_until = models.DateField(_("期間(終)"), null=True, blank=True)
    count = models.PositiveIntegerField(_("件数"), null=True, blank=True)
    count_text = models.CharField(_("件数(ことば)"), max_length=200, blank=True)
    not_connected = models.PositiveIntegerField(_("うち、まだどこにもつながっていない件数"), null=True, blank=True)
    reported_at = models.DateTimeField(_("報告日時"), null=True, blank=True)
    reported_by = by_user(null=True, blank=True)
    note = models.TextField(_("備考"), blank=True)

    objects = ScopedManager.from_queryset(IdentificationReportQuerySet)()
    unscoped = models.Manager.from_queryset(IdentificationReportQuerySet)()

    class Meta:
        verbose_name = _("把握の件数")
        verbose_name_plural = _("把握の件数")
        constraints = [
            record_key_once("identificationreport"),
            models.CheckConstraint(
                condition=Q(period_from=None) | Q(period_until=None) | Q(period_until__gte=F("period_from")),
                name="identification_period",
            ),
            models.CheckConstraint(condition=Q(count__isnull=False) | ~Q(count_text=""), name="identification_says"),
            models.CheckConstraint(
                condition=Q(not_connected=None) | Q(count=None) | Q(not_connected__lte=F("count")),
                name="identification_not_connected_among_them",
            ),
            models.CheckConstraint(
                condition=Q(reported_at__isnull=True, reported_by__isnull=True)
                | Q(reported_at__isnull=False, reported_by__isnull=False),
                name="identification_reported_by",
            ),
        ]

    def __str__(self):
        return f"{self.organization_id} {self.pk}"

    @property
    def fiscal_year_label(self) -> str:
        """令和8年度, or nothing where the statement is of no single year."""
        return fiscal_years.fiscal_year_label(self.fiscal_year) if self.fiscal_year else ""

    @property
    def said(self) -> str:
        """The count, or the words in its place."""
        return self.count_text or str(self.count)

    @property
    def shows_count(self) -> bool:
        """Whether the number is said beside the words: it is not there yet in 1件."""
        return bool(self.count_text) and self.count is not None and str(self.count) not in self.count_text
