"""Group work in a meeting: the theme, who sat in which group, and what each found."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, ScopedManager, ScopedQuerySet
from network.models.by_user import by_user
from network.models.meeting_reading import MeetingReading, MeetingReadingQuerySet


class GroupWorkQuerySet(MeetingReadingQuerySet):
    """Group work, in the ways that pages ask for it."""

    def in_order(self):
        """As it was recorded."""
        return self.order_by("id")


class GroupWork(MeetingReading):
    """One theme that the groups of a meeting worked on (F17)."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    theme = models.CharField(_("テーマ"), max_length=300)
    recorded_at = models.DateTimeField(_("記録日時"))
    recorded_by = by_user(verbose_name=_("記入者"))
    submission_token = models.UUIDField(null=True, unique=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopedManager.from_queryset(GroupWorkQuerySet)()
    unscoped = models.Manager.from_queryset(GroupWorkQuerySet)()

    class Meta:
        verbose_name = _("グループワーク")
        verbose_name_plural = _("グループワーク")

    def __str__(self):
        return f"{self.meeting_id} {self.pk}"


class WorkGroupQuerySet(ScopedQuerySet):
    """Groups, in the ways that pages ask for them."""

    def visible_to(self, actor: Actor):
        """Read with their work."""
        return self.filter(work__in=GroupWork.unscoped.all().visible_to(actor))

    def in_order(self):
        """By place."""
        return self.order_by("position", "id")


class WorkGroup(models.Model):
    """One group. `members` are organizations and roles as text, never people."""

    work = models.ForeignKey(GroupWork, models.PROTECT, related_name="groups", db_index=False)
    position = models.PositiveSmallIntegerField(_("順番"))
    name = models.CharField(_("グループの名前"), max_length=100)
    members = models.CharField(_("メンバー(機関・役割)"), max_length=500, blank=True)
    result = models.TextField(_("出た意見・結果"), max_length=5_000, blank=True)

    objects = ScopedManager.from_queryset(WorkGroupQuerySet)()
    unscoped = models.Manager.from_queryset(WorkGroupQuerySet)()

    class Meta:
        verbose_name = _("グループ")
        verbose_name_plural = _("グループ")
        constraints = [
            models.UniqueConstraint(fields=["work", "position"], name="work_group_position_once"),
            models.CheckConstraint(condition=~Q(name=""), name="work_group_has_name"),
        ]

    def __str__(self):
        return f"{self.work_id} {self.position}"
