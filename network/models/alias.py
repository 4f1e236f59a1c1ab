"""Other names of an organization; the record itself writes several in more than one way (domain §2.2)."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from akishima_support.japanese.search_key import search_key
from network.codes import AliasStatus
from network.models.sourced import DirectoryQuerySet, Sourced, record_key_once


class OrganizationAliasQuerySet(DirectoryQuerySet):
    """Aliases, in the ways that pages ask for them."""

    def in_order(self):
        """By name, then number."""
        return self.order_by("search_key", "id")


class OrganizationAlias(Sourced):
    """One other name. Search finds the organization by it, also while it is 要確認."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    organization = models.ForeignKey(
        "network.Organization", models.PROTECT, related_name="aliases", verbose_name=_("機関"), db_index=False
    )
    name = models.CharField(_("別名"), max_length=200)
    status = models.CharField(_("確認"), max_length=12, choices=AliasStatus, default=AliasStatus.UNCONFIRMED)
    note = models.CharField(_("備考"), max_length=300, blank=True)
    search_key = models.CharField(max_length=400, editable=False, db_index=True)

    objects = ScopedManager.from_queryset(OrganizationAliasQuerySet)()
    unscoped = models.Manager.from_queryset(OrganizationAliasQuerySet)()

    class Meta:
        verbose_name = _("別名")
        verbose_name_plural = _("別名")
        constraints = [
            record_key_once("organizationalias"),
            models.UniqueConstraint(fields=["organization", "name"], name="alias_once"),
        ]

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        """Keep the search key beside the name as it was typed."""
        self.search_key = search_key(self.name)[:400]
        super().save(*args, **kwargs)
