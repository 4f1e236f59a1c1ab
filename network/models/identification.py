"""How often an organization comes to know of somebody; numbers so small that only the window sees them together."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Role, ScopedManager, ScopedQuerySet
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

    def in_order(self):
        """By number."""
        return self.order_by("id")


class IdentificationReport(Sourced):
    """One statement. `count` is None where only words are given (数件); `count_text` keeps the words."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    organization = models.ForeignKey(
        "network.Organization", models.PROTECT, related_name="identification_reports", verbose_name=_("機関")
    )
    fiscal_year = models.PositiveSmallIntegerField(_("年度(西暦)"), null=True, blank=True)
    period_from = models.DateField(_("期間(始)"), null=True, blank=True)
    period_until = models.DateField(_("期間(終)"), null=True, blank=True)
    count = models.PositiveIntegerField(_("件数"), null=True, blank=True)
    count_text = models.CharField(_("件数(ことば)"), max_length=200)
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
        ]

    def __str__(self):
        return f"{self.organization_id} {self.pk}"
