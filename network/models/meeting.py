"""Meetings: one sitting, of a body that recurs or of its own."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, ScopedManager
from akishima_support.japanese.fiscal_years import fiscal_year, fiscal_year_end, fiscal_year_start
from network.activity_codes import CLOSED_KINDS, MeetingKind, MeetingStatus
from network.models.attendance import known_to
from network.models.meeting_body import MeetingBody
from network.models.sourced import DirectoryQuerySet, Sourced, record_key_once


class MeetingQuerySet(DirectoryQuerySet):
    """Sittings, in the ways that pages ask for them."""

    def visible_to(self, actor: Actor):
        """Those of the network for all who read the directory; closed kinds for the window and who is invited."""
        return super().visible_to(actor).filter(known_to(actor))

    def newest_first(self):
        """Newest first; the number is the unique last key."""
        return self.order_by("-held_on", "-id")

    def behind(self, meeting: "Meeting"):
        """The rows that come after this one in that order."""
        return self.filter(Q(held_on__lt=meeting.held_on) | Q(held_on=meeting.held_on, pk__lt=meeting.pk))

    def in_fiscal_year(self, year: int):
        """Those of 4月1日 to 3月31日."""
        return self.filter(held_on__range=(fiscal_year_start(year), fiscal_year_end(year)))


class Meeting(Sourced):
    """One sitting. What was said about cases does not stand here. `number` is 第n回 of its body in the fiscal year."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    body = models.ForeignKey(
        MeetingBody, models.PROTECT, null=True, blank=True, related_name="meetings", verbose_name=_("会議体")
    )
    number = models.PositiveSmallIntegerField(_("第何回か(年度ごと)"), null=True, blank=True)
    name = models.CharField(_("名称"), max_length=200)
    kind = models.CharField(_("種別"), max_length=30, choices=MeetingKind)
    status = models.CharField(_("状態"), max_length=10, choices=MeetingStatus, default=MeetingStatus.PLANNED)
    held_on = models.DateField(_("開催日"))
    starts_at = models.TimeField(_("開始"), null=True, blank=True)
    ends_at = models.TimeField(_("終了"), null=True, blank=True)
    place = models.CharField(_("場所"), max_length=200, blank=True)
    purpose = models.CharField(_("内容"), max_length=300, blank=True)
    note = models.TextField(_("備考"), blank=True)
    cancel_reason = models.CharField(_("中止の理由"), max_length=300, blank=True)
    restore_reason = models.CharField(_("中止を取り消した理由"), max_length=300, blank=True)

    objects = ScopedManager.from_queryset(MeetingQuerySet)()
    unscoped = models.Manager.from_queryset(MeetingQuerySet)()

    class Meta:
        verbose_name = _("会議")
        verbose_name_plural = _("会議")
        constraints = [
            record_key_once("meeting"),
            models.CheckConstraint(
                condition=Q(starts_at=None) | Q(ends_at=None) | Q(ends_at__gt=F("starts_at")), name="meeting_hours"
            ),
            models.CheckConstraint(condition=Q(number=None) | Q(number__gte=1), name="meeting_number_from_one"),
            models.CheckConstraint(
                condition=Q(cancel_reason="") | Q(status=MeetingStatus.CANCELED),
                name="meeting_reason_only_when_canceled",
            ),
            models.CheckConstraint(
                condition=Q(restore_reason="") | ~Q(status=MeetingStatus.CANCELED),
                name="meeting_restored_is_not_canceled",
            ),
        ]
        indexes = [models.Index(fields=["held_on", "id"], name="meeting_by_day")]

    def __str__(self):
        return self.name

    @property
    def title(self) -> str:
        """The name, with 第n回 before it where it has a number."""
        if self.number is None:
            return self.name
        return _("第%(number)s回 %(name)s") % {"number": self.number, "name": self.name}

    @property
    def fiscal_year(self) -> int:
        """The year that it counts in (4月1日から)."""
        return fiscal_year(self.held_on)

    @property
    def is_closed_kind(self) -> bool:
        """Whether only the window and who is invited know of it."""
        return self.kind in CLOSED_KINDS
