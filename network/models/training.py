"""Trainings and study sessions."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from network.activity_codes import HeldStatus, TrainingKind
from network.models.sourced import DirectoryQuerySet, Sourced, record_key_once
from network.report_headings import ReportHeading


class TrainingQuerySet(DirectoryQuerySet):
    """Trainings, in the ways that pages ask for them."""

    def in_order(self):
        """By number."""
        return self.order_by("id")


class Training(Sourced):
    """One training. `outcome_note` tells what came of it, so that awareness work can be reported (F73)."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(_("種類"), max_length=20, choices=TrainingKind)
    name = models.CharField(_("名称"), max_length=200)
    theme = models.CharField(_("テーマ"), max_length=300, blank=True)
    host = models.ForeignKey(
        "network.Organization",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="trainings",
        verbose_name=_("主催"),
    )
    status = models.CharField(_("状況"), max_length=10, choices=HeldStatus, default=HeldStatus.PLANNED)
    held_on = models.DateField(_("実施日"), null=True, blank=True)
    audience = models.CharField(_("相手"), max_length=200, blank=True)
    lecturer_note = models.CharField(_("講師"), max_length=200, blank=True)
    lecturer_introduced = models.BooleanField(_("市が講師を紹介した"), default=False)
    materials = models.ManyToManyField(
        "network.Material", blank=True, related_name="trainings", verbose_name=_("使った配布物")
    )
    support_note = models.CharField(_("市の支援"), max_length=300, blank=True)
    outcome_note = models.CharField(_("その後"), max_length=300, blank=True)
    note = models.TextField(_("備考"), blank=True)
    report_heading = models.CharField(
        _("取組状況の報告で載せる見出し"), max_length=20, choices=ReportHeading, blank=True
    )

    objects = ScopedManager.from_queryset(TrainingQuerySet)()
    unscoped = models.Manager.from_queryset(TrainingQuerySet)()

    class Meta:
        verbose_name = _("研修・勉強会")
        verbose_name_plural = _("研修・勉強会")
        constraints = [record_key_once("training")]

    def __str__(self):
        return self.name
