"""People by profession across the bodies (保健師 and others): whom to ring. No access comes from being named here."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from akishima_support.japanese.search_key import search_key
from network.codes import Profession
from network.models.sourced import DirectoryQuerySet


class NamedContactQuerySet(DirectoryQuerySet):
    """Named people, in the ways that pages ask for them."""

    def current(self, day):
        """Still there on a day."""
        return self.filter(Q(ended_on=None) | Q(ended_on__gte=day))

    def in_order(self):
        """By profession, body, reading; the number is the unique last key."""
        return self.order_by("profession", "organization__search_key", "search_key", "id")


class NamedContact(models.Model):
    """One professional at a body. It points at no account on purpose: a list to ring from opens nothing (peers §4).

    `agreed_on` is the day on which the person knew of standing here.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    organization = models.ForeignKey(
        "network.Organization", models.PROTECT, related_name="named_contacts", verbose_name=_("機関")
    )
    profession = models.CharField(_("職種"), max_length=20, choices=Profession)
    name = models.CharField(_("氏名"), max_length=100)
    name_kana = models.CharField(_("氏名(カナ)"), max_length=100, blank=True)
    title = models.CharField(_("担当・職名"), max_length=100, blank=True)
    phone = models.CharField(_("電話"), max_length=40, blank=True)
    email = models.EmailField(_("メール"), blank=True)
    note = models.CharField(_("備考"), max_length=200, blank=True)
    agreed_on = models.DateField(_("載せることを本人に伝えた日"))
    ended_on = models.DateField(_("最後の日"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    search_key = models.CharField(max_length=400, editable=False)

    objects = ScopedManager.from_queryset(NamedContactQuerySet)()
    unscoped = models.Manager.from_queryset(NamedContactQuerySet)()

    class Meta:
        verbose_name = _("職種の連絡先")
        verbose_name_plural = _("職種の連絡先")
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "profession", "name"],
                condition=Q(ended_on=None),
                name="named_contact_once",
            ),
        ]

    def __str__(self):
        return f"{self.organization_id} {self.profession}"

    def save(self, *args, **kwargs):
        """Keep the search key beside the name as it was typed."""
        self.search_key = search_key(f"{self.name_kana} {self.name}")[:400]
        super().save(*args, **kwargs)
