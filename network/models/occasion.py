"""One time that an activity or a training took place, with numbers and without names."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, ScopedManager, ScopedQuerySet
from network.models.by_user import by_user


class OccasionQuerySet(ScopedQuerySet):
    """Occasions, in the ways that pages ask for them."""

    def visible_to(self, actor: Actor):
        """With the activities: everybody who signs in. How small numbers are shown is the presenter's."""
        return self if actor.can(Capability.DIRECTORY_READ) else self.none()

    def newest_first(self):
        """By day; the number is the unique last key."""
        return self.order_by("-held_on", "-id")


class Occasion(models.Model):
    """When, where, how many came and how many copies were handed out. None means that nobody has counted.

    The attendance of a peer group is such a number (S8): who came stands nowhere.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    activity = models.ForeignKey("network.Activity", models.PROTECT, null=True, blank=True, related_name="occasions")
    training = models.ForeignKey("network.Training", models.PROTECT, null=True, blank=True, related_name="occasions")
    held_on = models.DateField(_("実施日"))
    place = models.CharField(_("場所"), max_length=200, blank=True)
    participants = models.PositiveIntegerField(_("参加した人数"), null=True, blank=True)
    copies = models.PositiveIntegerField(_("配った部数"), null=True, blank=True)
    note = models.CharField(_("備考"), max_length=300, blank=True)
    recorded_at = models.DateTimeField(_("記録日時"))
    recorded_by = by_user()
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopedManager.from_queryset(OccasionQuerySet)()
    unscoped = models.Manager.from_queryset(OccasionQuerySet)()

    class Meta:
        verbose_name = _("実施の回")
        verbose_name_plural = _("実施の回")
        constraints = [
            models.CheckConstraint(
                condition=Q(activity__isnull=False, training__isnull=True)
                | Q(activity__isnull=True, training__isnull=False),
                name="occasion_of_one_thing",
            ),
        ]

    def __str__(self):
        return f"{self.held_on}"
