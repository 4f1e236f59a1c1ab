"""Names that bodies had, so that what was sent then is printed as it was then."""

from collections.abc import Iterable
from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from network.models.sourced import DirectoryQuerySet


class FormerName(models.Model):
    """A name that a body had until a moment. Rows are added and never changed (trigger)."""

    organization = models.ForeignKey(
        "network.Organization", models.PROTECT, related_name="former_names", db_index=False
    )
    name = models.CharField(_("前の名称"), max_length=200)
    replaced_at = models.DateTimeField(_("名称を改めた日時"))

    objects = ScopedManager.from_queryset(DirectoryQuerySet)()
    unscoped = models.Manager.from_queryset(DirectoryQuerySet)()

    class Meta:
        verbose_name = _("前の名称")
        verbose_name_plural = _("前の名称")
        indexes = [models.Index(fields=["organization", "replaced_at"], name="former_name_in_order")]

    def __str__(self):
        return self.name


def names_at(organizations: Iterable, moment: datetime | None) -> dict[int, str]:
    """The name of each body at the moment, by number; today's names without a moment. One statement."""
    names = {each.pk: each.name for each in organizations}
    if moment is not None:
        later = FormerName.unscoped.filter(organization__in=names, replaced_at__gt=moment)
        # The first name that was given up after the moment is the one that held at it: written last, it stays.
        for row in later.order_by("-replaced_at", "-id"):
            names[row.organization_id] = row.name
    return names
