"""Leaflets, and where they lie."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from network.activity_codes import MaterialKind
from network.models.sourced import DirectoryQuerySet, Sourced, record_key_once


class MaterialQuerySet(DirectoryQuerySet):
    """Materials, in the ways that pages ask for them."""

    def in_order(self):
        """By name, then number."""
        return self.order_by("name", "id")


class Material(Sourced):
    """One printed piece and the body that it tells about."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(_("名称"), max_length=200, unique=True)
    kind = models.CharField(_("形"), max_length=24, choices=MaterialKind)
    organization = models.ForeignKey(
        "network.Organization",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="materials",
        verbose_name=_("機関"),
    )
    note = models.TextField(_("備考"), blank=True)

    objects = ScopedManager.from_queryset(MaterialQuerySet)()
    unscoped = models.Manager.from_queryset(MaterialQuerySet)()

    class Meta:
        verbose_name = _("配布物")
        verbose_name_plural = _("配布物")
        constraints = [record_key_once("material")]

    def __str__(self):
        return self.name


class MaterialPlacementQuerySet(DirectoryQuerySet):
    """Places, in the ways that pages ask for them."""

    def in_order(self):
        """By the words of the place, then number."""
        return self.order_by("place", "id")


class MaterialPlacement(Sourced):
    """A place where it lies. `stock` is a number of copies; None means that nobody has counted."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    material = models.ForeignKey(Material, models.PROTECT, related_name="placements", db_index=False)
    place = models.CharField(_("場所"), max_length=200)
    stock = models.PositiveIntegerField(_("残部"), null=True, blank=True)
    refilled_on = models.DateField(_("補充日"), null=True, blank=True)
    note = models.CharField(_("備考"), max_length=300, blank=True)

    objects = ScopedManager.from_queryset(MaterialPlacementQuerySet)()
    unscoped = models.Manager.from_queryset(MaterialPlacementQuerySet)()

    class Meta:
        verbose_name = _("配架")
        verbose_name_plural = _("配架")
        constraints = [
            record_key_once("materialplacement"),
            models.UniqueConstraint(fields=["material", "place"], name="placement_once"),
        ]

    def __str__(self):
        return self.place
