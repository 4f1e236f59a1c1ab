"""議事要旨: drafted by the secretariat, fixed by it, and never changed afterwards."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, ScopedManager
from network.models.by_user import by_user
from network.models.meeting_reading import MeetingReading, MeetingReadingQuerySet
from network.models.paired import both_or_neither


class MeetingMinutesQuerySet(MeetingReadingQuerySet):
    """Minutes, in the ways that pages ask for them."""

    def visible_to(self, actor: Actor):
        """Others than the secretariat read what is fixed, and no version that a fixed one has replaced."""
        rows = super().visible_to(actor)
        if actor.can(Capability.MEETING_KEEP):
            return rows
        return rows.filter(fixed_at__isnull=False).exclude(replaced_by__fixed_at__isnull=False)

    def newest_first(self):
        """By version; a meeting has one of each number."""
        return self.order_by("-number", "-id")


class MeetingMinutes(MeetingReading):
    """One version of the minutes of a meeting. A correction is a further one that names what it replaces and why.

    `content` is a copy of what stands around the text (when and where, who sat, agenda, decisions), made at fixing.
    A trigger refuses every change of a fixed row. Nobody is named in it about whom a body is consulted.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    number = models.PositiveSmallIntegerField(_("版"), default=1)
    text = models.TextField(_("議事の要旨"), max_length=20_000)
    decisions = models.TextField(_("決まったこと"), max_length=5_000, blank=True)
    next_time = models.CharField(_("次回の予定"), max_length=200, blank=True)
    replaces = models.OneToOneField("self", models.PROTECT, null=True, related_name="replaced_by", editable=False)
    replace_reason = models.CharField(_("訂正の理由"), max_length=300, blank=True)
    content = models.JSONField(default=dict, editable=False)
    recorded_at = models.DateTimeField(_("記録日時"))
    recorded_by = by_user(verbose_name=_("記入者"))
    fixed_at = models.DateTimeField(_("確定日時"), null=True, blank=True)
    fixed_by = by_user(null=True, blank=True)
    submission_token = models.UUIDField(null=True, unique=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopedManager.from_queryset(MeetingMinutesQuerySet)()
    unscoped = models.Manager.from_queryset(MeetingMinutesQuerySet)()

    class Meta:
        verbose_name = _("議事要旨")
        verbose_name_plural = _("議事要旨")
        constraints = [
            models.UniqueConstraint(fields=["meeting", "number"], name="minutes_number_once"),
            models.UniqueConstraint(fields=["meeting"], condition=Q(fixed_at=None), name="minutes_one_draft"),
            both_or_neither("minutes_fixed_at_by", "fixed_at", "fixed_by"),
            models.CheckConstraint(
                condition=Q(number=1, replaces=None, replace_reason="")
                | Q(number__gt=1, replaces__isnull=False) & ~Q(replace_reason=""),
                name="minutes_correction_says_why",
            ),
            models.CheckConstraint(condition=Q(replaces=None) | ~Q(replaces=F("id")), name="minutes_replace_another"),
        ]

    def __str__(self):
        return f"{self.meeting_id} {self.number}"

    @property
    def is_fixed(self) -> bool:
        """Whether it can only be read."""
        return self.fixed_at is not None
