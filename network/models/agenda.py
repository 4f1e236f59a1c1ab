"""The agenda of a meeting (次第)."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, ScopedManager
from network.activity_codes import AgendaKind
from network.models.attendance import known_to
from network.models.meeting import Meeting
from network.models.sourced import DirectoryQuerySet


class AgendaItemQuerySet(DirectoryQuerySet):
    """Items, in the ways that pages ask for them."""

    def visible_to(self, actor: Actor):
        """With the meeting."""
        return super().visible_to(actor).filter(known_to(actor, "meeting__"))

    def in_order(self):
        """As they are dealt with."""
        return self.order_by("order", "id")


class AgendaItem(models.Model):
    """One item. Nobody is named in it: whoever reads the meeting reads its agenda."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="agenda")
    order = models.PositiveSmallIntegerField(_("順番"))
    kind = models.CharField(_("種類"), max_length=20, choices=AgendaKind)
    title = models.CharField(_("議題"), max_length=200)
    text = models.TextField(_("説明"), blank=True, max_length=2000)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopedManager.from_queryset(AgendaItemQuerySet)()
    unscoped = models.Manager.from_queryset(AgendaItemQuerySet)()

    class Meta:
        verbose_name = _("議題")
        verbose_name_plural = _("議題")
        constraints = [
            models.CheckConstraint(condition=Q(order__gte=1), name="agenda_order_from_one"),
            models.CheckConstraint(condition=~Q(title=""), name="agenda_item_has_a_title"),
        ]

    def __str__(self):
        return self.title
