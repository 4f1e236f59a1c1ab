"""定型文: sentences that somebody at the window writes again and again. They are about nobody."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, ScopedManager, ScopedQuerySet
from cases.codes.phrase import PhraseBox


class PhraseQuerySet(ScopedQuerySet):
    """One's own and the office's; nobody sees what another keeps for themselves."""

    def visible_to(self, actor: Actor):
        """For those who work at the window."""
        if actor.is_system:
            return self
        if not actor.is_window:
            return self.none()
        return self.filter(Q(owner=None) | Q(owner_id=actor.user_id))

    def kept_by(self, actor: Actor):
        """What the actor may change: their own, and the office's where that is theirs to keep."""
        own = Q(owner_id=actor.user_id)
        return self.filter(own | Q(owner=None) if actor.can(Capability.PHRASE_OFFICE) else own)

    def in_order(self):
        """One's own first, then as they were put in order."""
        return self.order_by(models.F("owner").asc(nulls_last=True), "position", "reading", "id")


class Phrase(models.Model):
    """One sentence, found by its reading. `owner` is none for the office's. Retired ones are kept and not offered."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    owner = models.ForeignKey("network.User", models.CASCADE, null=True, blank=True, related_name="+")
    box = models.CharField(_("使う欄"), max_length=20, choices=PhraseBox, default=PhraseBox.ANY)
    reading = models.CharField(_("よみがな"), max_length=30)
    text = models.TextField(_("定型文"), max_length=1000)
    position = models.PositiveSmallIntegerField(_("並び順"), default=100)
    is_retired = models.BooleanField(_("使わない"), default=False)
    submission_token = models.UUIDField(null=True, unique=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopedManager.from_queryset(PhraseQuerySet)()
    unscoped = models.Manager.from_queryset(PhraseQuerySet)()

    class Meta:
        verbose_name = _("定型文")
        verbose_name_plural = _("定型文")
        constraints = [
            models.CheckConstraint(condition=~Q(text="") & ~Q(reading=""), name="phrase_has_text_and_reading")
        ]

    def __str__(self):
        return f"Phrase {self.pk}"
