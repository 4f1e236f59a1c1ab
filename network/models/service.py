"""What an organization offers."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from akishima_support.japanese.punctuation import dotted
from network.codes import ServiceCode, Weekday
from network.models.eligibility import Eligibility, ages_in_order
from network.models.sourced import DirectoryQuerySet, Sourced, record_key_once


class ServiceOfferingQuerySet(DirectoryQuerySet):
    """Services, in the ways that pages ask for them."""

    def valid_on(self, day):
        """Services offered on a day."""
        return self.filter(Q(started_on=None) | Q(started_on__lte=day), Q(ended_on=None) | Q(ended_on__gte=day))

    def in_order(self):
        """By code, name, number."""
        return self.order_by("code", "name", "id")


class ServiceOffering(Eligibility, Sourced):
    """One service. It is ended, never deleted, so that old referrals keep their meaning.

    What it does not say of itself is as its body says.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    organization = models.ForeignKey(
        "network.Organization", models.PROTECT, related_name="services", verbose_name=_("機関")
    )
    code = models.CharField(_("種類"), max_length=30, choices=ServiceCode)
    name = models.CharField(_("名称"), max_length=200)
    target_note = models.CharField(_("利用できる方・条件"), max_length=200, blank=True)
    catchments = models.ManyToManyField(
        "network.CatchmentArea", blank=True, related_name="services", verbose_name=_("対象の地区")
    )
    documents = models.CharField(_("持ち物・書類"), max_length=300, blank=True)
    how_person = models.CharField(_("ご本人・ご家族からの連絡のしかた"), max_length=300, blank=True)
    how_professional = models.CharField(_("支援者からの連絡のしかた"), max_length=300, blank=True)
    open_days = models.JSONField(_("開いている曜日"), default=list, blank=True)
    open_note = models.CharField(_("時間・開いている日の説明"), max_length=200, blank=True)
    note = models.TextField(_("備考"), blank=True)
    started_on = models.DateField(_("開始日"), null=True, blank=True)
    ended_on = models.DateField(_("終了日"), null=True, blank=True)

    objects = ScopedManager.from_queryset(ServiceOfferingQuerySet)()
    unscoped = models.Manager.from_queryset(ServiceOfferingQuerySet)()

    class Meta:
        verbose_name = _("支援メニュー")
        verbose_name_plural = _("支援メニュー")
        constraints = [
            record_key_once("serviceoffering"),
            ages_in_order("service_ages"),
            models.UniqueConstraint(
                fields=["organization", "name"], condition=Q(ended_on=None), name="service_offered_once"
            ),
            models.CheckConstraint(
                condition=Q(started_on=None) | Q(ended_on=None) | Q(ended_on__gte=F("started_on")),
                name="service_period",
            ),
        ]

    def __str__(self):
        return self.name

    def get_open_days_display(self) -> str:
        """The days of the week in their order, as people write them (月・水・金)."""
        return dotted(str(day.label) for day in Weekday if day in self.open_days)
