"""Meetings: the bodies that sit, one sitting, and who sat in it."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from network.activity_codes import AttendanceRole, MeetingKind
from network.models.sourced import DirectoryQuerySet, Sourced, record_key_once


class MeetingBodyQuerySet(DirectoryQuerySet):
    """Bodies, in the ways that pages ask for them."""

    def in_order(self):
        """By number: the order of the record."""
        return self.order_by("id")


class MeetingBody(Sourced):
    """A meeting that recurs. `times_per_year` is None where nothing is known; `is_approximate` is 「程度」."""

    name = models.CharField(_("名称"), max_length=200, unique=True)
    other_names = models.CharField(_("ほかの書き方"), max_length=300, blank=True)
    kind = models.CharField(_("種別"), max_length=30, choices=MeetingKind)
    times_per_year = models.PositiveSmallIntegerField(_("年間の回数"), null=True, blank=True)
    is_approximate = models.BooleanField(_("回数はおおよそ"), default=False)
    note = models.TextField(_("備考"), blank=True)

    objects = ScopedManager.from_queryset(MeetingBodyQuerySet)()
    unscoped = models.Manager.from_queryset(MeetingBodyQuerySet)()

    class Meta:
        verbose_name = _("会議体")
        verbose_name_plural = _("会議体")
        constraints = [record_key_once("meetingbody")]

    def __str__(self):
        return self.name


class MeetingQuerySet(DirectoryQuerySet):
    """Sittings, in the ways that pages ask for them."""

    def newest_first(self):
        """Newest first; the number is the unique last key."""
        return self.order_by("-held_on", "-id")


class Meeting(Sourced):
    """One sitting. What was said about cases does not stand here."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    body = models.ForeignKey(MeetingBody, models.PROTECT, null=True, blank=True, related_name="meetings")
    name = models.CharField(_("名称"), max_length=200)
    kind = models.CharField(_("種別"), max_length=30, choices=MeetingKind)
    held_on = models.DateField(_("開催日"))
    starts_at = models.TimeField(_("開始"), null=True, blank=True)
    ends_at = models.TimeField(_("終了"), null=True, blank=True)
    place = models.CharField(_("場所"), max_length=200, blank=True)
    purpose = models.CharField(_("内容"), max_length=300, blank=True)
    note = models.TextField(_("備考"), blank=True)

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
        ]

    def __str__(self):
        return self.name


class MeetingAttendance(Sourced):
    """One body that sat in one meeting."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="attendances")
    organization = models.ForeignKey("network.Organization", models.PROTECT, related_name="attendances")
    role = models.CharField(_("役割"), max_length=30, choices=AttendanceRole, default=AttendanceRole.ATTENDEE)

    objects = ScopedManager.from_queryset(DirectoryQuerySet)()
    unscoped = models.Manager.from_queryset(DirectoryQuerySet)()

    class Meta:
        verbose_name = _("出席")
        verbose_name_plural = _("出席")
        constraints = [
            record_key_once("meetingattendance"),
            models.UniqueConstraint(fields=["meeting", "organization"], name="attendance_once"),
        ]

    def __str__(self):
        return f"{self.meeting_id} {self.organization_id}"
