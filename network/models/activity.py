"""What is done so that people know where to turn."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from akishima_support.japanese.punctuation import listed
from network.activity_codes import ActivityKind, HeldStatus
from network.models.sourced import DirectoryQuerySet, Sourced, record_key_once
from network.report_headings import ReportHeading


class ActivityQuerySet(DirectoryQuerySet):
    """Activities, in the ways that pages ask for them."""

    def with_bodies(self):
        """With the body that does it and the body about which it tells."""
        return self.select_related("organization", "about")

    def in_order(self):
        """By kind, then number."""
        return self.order_by("kind", "id")


class Activity(Sourced):
    """One activity: who does it, about whom or what, for whom, where, when."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(_("種類"), max_length=30, choices=ActivityKind)
    name = models.CharField(_("名称"), max_length=200)
    organization = models.ForeignKey(
        "network.Organization",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="activities",
        verbose_name=_("実施する機関"),
    )
    about = models.ForeignKey(
        "network.Organization",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="activities_about",
        verbose_name=_("紹介される機関"),
    )
    audience = models.CharField(_("相手"), max_length=200, blank=True)
    place = models.CharField(_("場所"), max_length=200, blank=True)
    when_note = models.CharField(_("時期"), max_length=200, blank=True)
    status = models.CharField(_("状況"), max_length=10, choices=HeldStatus, default=HeldStatus.ONGOING)
    held_on = models.DateField(_("実施日"), null=True, blank=True)
    url = models.URLField(_("掲載先のアドレス"), blank=True)
    outcome_note = models.CharField(_("その後"), max_length=300, blank=True)
    materials = models.ManyToManyField(
        "network.Material", blank=True, related_name="activities", verbose_name=_("使った配布物")
    )
    note = models.TextField(_("備考"), blank=True)
    report_heading = models.CharField(
        _("取組状況の報告で載せる見出し"), max_length=20, choices=ReportHeading, blank=True
    )

    objects = ScopedManager.from_queryset(ActivityQuerySet)()
    unscoped = models.Manager.from_queryset(ActivityQuerySet)()

    class Meta:
        verbose_name = _("啓発活動")
        verbose_name_plural = _("啓発活動")
        constraints = [record_key_once("activity")]

    def __str__(self):
        return self.name

    @property
    def circumstances(self) -> str:
        """For whom, where and when, in one line; what is said twice stands once."""
        return listed(dict.fromkeys(part for part in (self.audience, self.place, self.when_note) if part))
