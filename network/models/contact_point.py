"""How to reach an organization. The record gives no channel for anybody, so none is loaded (domain §2.1)."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from network.models.sourced import DirectoryQuerySet, Sourced, record_key_once


class ContactPointQuerySet(DirectoryQuerySet):
    """Contact points, in the ways that pages ask for them."""

    def current(self):
        """Those that hold today; a wrong number is ended and kept."""
        return self.filter(ended_on=None)

    def in_order(self):
        """By purpose, then number."""
        return self.order_by("purpose", "id")


class ContactPoint(Sourced):
    """One way to reach an organization for one purpose (代表, 連携の連絡先, 夜間). It is ended, never deleted.

    Only what is marked `is_public` may leave with open data: many a number is for professionals alone, or private.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    organization = models.ForeignKey(
        "network.Organization", models.PROTECT, related_name="contact_points", verbose_name=_("機関")
    )
    purpose = models.CharField(_("用途"), max_length=100)
    phone = models.CharField(_("電話"), max_length=40, blank=True)
    fax = models.CharField(_("FAX"), max_length=40, blank=True)
    email = models.EmailField(_("メール"), blank=True)
    url = models.URLField(_("ホームページ"), blank=True)
    postal_code = models.CharField(_("郵便番号"), max_length=10, blank=True)
    address = models.CharField(_("住所"), max_length=200, blank=True)
    hours = models.CharField(_("受付時間"), max_length=200, blank=True)
    note = models.CharField(_("備考"), max_length=300, blank=True)
    ended_on = models.DateField(_("使わなくなった日"), null=True, blank=True)
    is_public = models.BooleanField(_("公開してよい連絡先"), default=False)

    objects = ScopedManager.from_queryset(ContactPointQuerySet)()
    unscoped = models.Manager.from_queryset(ContactPointQuerySet)()

    class Meta:
        verbose_name = _("連絡先")
        verbose_name_plural = _("連絡先")
        constraints = [
            record_key_once("contactpoint"),
            models.UniqueConstraint(
                fields=["organization", "purpose"], condition=Q(ended_on=None), name="contact_purpose_once"
            ),
            models.CheckConstraint(
                condition=~Q(phone="", fax="", email="", url="", address=""), name="contact_has_a_channel"
            ),
        ]

    def __str__(self):
        return self.purpose
