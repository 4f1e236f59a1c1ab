"""Conditions of a list that somebody keeps for every day."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, ScopedManager, ScopedQuerySet


class SavedFilterQuerySet(ScopedQuerySet):
    """Everybody sees their own."""

    def visible_to(self, actor: Actor):
        """The actor's own."""
        return self if actor.is_system else self.filter(user_id=actor.user_id)


class SavedFilter(models.Model):
    """A name and the conditions, as they stand in the address. They hold codes, never names of people in need."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    user = models.ForeignKey("network.User", models.CASCADE, related_name="+", db_index=False)
    page = models.CharField(_("一覧"), max_length=30)
    name = models.CharField(_("絞り込みの名前"), max_length=30)
    conditions = models.CharField(_("条件"), max_length=500)

    objects = ScopedManager.from_queryset(SavedFilterQuerySet)()
    unscoped = models.Manager.from_queryset(SavedFilterQuerySet)()

    class Meta:
        verbose_name = _("保存した絞り込み")
        verbose_name_plural = _("保存した絞り込み")
        constraints = [models.UniqueConstraint(fields=["user", "page", "name"], name="saved_filter_name_once")]

    def __str__(self):
        return f"{self.page} {self.pk}"
