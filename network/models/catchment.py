"""Areas that organizations answer for."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from network.codes import CatchmentKind
from network.models.sourced import DirectoryQuerySet, Sourced, record_key_once


class CatchmentAreaQuerySet(DirectoryQuerySet):
    """Areas, in the ways that pages ask for them."""

    def in_order(self):
        """By kind, then number (the order of loading, north first)."""
        return self.order_by("kind", "id")


class CatchmentArea(Sourced):
    """One area. Which towns belong to it is not in the record; the note holds what the city adds."""

    kind = models.CharField(_("区分"), max_length=20, choices=CatchmentKind)
    name = models.CharField(_("名称"), max_length=100)
    note = models.CharField(_("備考"), max_length=300, blank=True)

    objects = ScopedManager.from_queryset(CatchmentAreaQuerySet)()
    unscoped = models.Manager.from_queryset(CatchmentAreaQuerySet)()

    class Meta:
        verbose_name = _("担当区域")
        verbose_name_plural = _("担当区域")
        constraints = [
            record_key_once("catchmentarea"),
            models.UniqueConstraint(fields=["kind", "name"], name="catchment_once"),
        ]

    def __str__(self):
        return self.name
