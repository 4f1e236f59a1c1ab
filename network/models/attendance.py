"""Who is invited to a meeting, what they answered, and who sat in it."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, ScopedManager
from network.activity_codes import CLOSED_KINDS, GUEST_ROLES, AttendanceRole, InvitationAnswer, MeetingStatus
from network.models.by_user import by_user
from network.models.sourced import DirectoryQuerySet, Sourced, record_key_once


def known_to(actor: Actor, way: str = "") -> Q:
    """The condition that a meeting is known to the actor, for rows that `way` leads from (`"meeting__"`).

    The window knows all; others know the meetings of the network, and of the closed kinds those that their
    organization is invited to.
    """
    if actor.can(Capability.MEETING_KEEP):
        return Q()
    mine = MeetingAttendance.unscoped.invited_to(actor).values("meeting")
    return ~Q(**{f"{way}kind__in": CLOSED_KINDS}) | Q(**{f"{way}pk__in": mine})


class MeetingAttendanceQuerySet(DirectoryQuerySet):
    """Rows of the list of participants."""

    def visible_to(self, actor: Actor):
        """With the meeting: what cannot be seen has no participants either."""
        return super().visible_to(actor).filter(known_to(actor, "meeting__"))

    def invited_to(self, actor: Actor):
        """The rows of the organization acted for; none for its administrator and auditor, who sit in nothing."""
        if not actor.can(Capability.MEETING_ANSWER) and not actor.can(Capability.MEETING_KEEP):
            return self.none()
        return self.filter(organization_id=actor.organization_id)

    def sitting(self):
        """Those who sit: who did not decline and was not missed; who came all the same; nobody where it is canceled."""
        absent = Q(attended=False) | Q(answer=InvitationAnswer.NO, attended=None)
        return self.exclude(meeting__status=MeetingStatus.CANCELED).exclude(absent)

    def to_come(self, day):
        """Of meetings that are planned for that day or later, but for those who said no."""
        planned = self.filter(meeting__status=MeetingStatus.PLANNED, meeting__held_on__gte=day)
        return planned.exclude(answer=InvitationAnswer.NO)

    def of_ending_bodies(self):
        """Whose body ends before the day of the meeting."""
        return self.filter(organization__valid_until__lt=F("meeting__held_on"))

    def in_order(self):
        """As they were added: the order of the list."""
        return self.order_by("id")


class MeetingAttendance(Sourced):
    """One body that is invited to a meeting or sat in it.

    `answer` stands before the meeting, `attended` (None while nobody has noted it) after it. The delegate is an
    official of the body, never somebody who is helped; the name of a guest is shown to the window and its own body.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    meeting = models.ForeignKey("network.Meeting", models.PROTECT, related_name="attendances", db_index=False)
    organization = models.ForeignKey("network.Organization", models.PROTECT, related_name="attendances")
    role = models.CharField(_("役割"), max_length=30, choices=AttendanceRole, default=AttendanceRole.ATTENDEE)
    answer = models.CharField(_("回答"), max_length=10, choices=InvitationAnswer, default=InvitationAnswer.PENDING)
    attended = models.BooleanField(_("出席した"), null=True, blank=True)
    delegate_name = models.CharField(_("出席者のお名前"), max_length=100, blank=True)
    delegate_title = models.CharField(_("職名"), max_length=100, blank=True)
    invited_at = models.DateTimeField(_("招いた日時"), null=True, blank=True)
    invited_by = by_user(null=True, blank=True, verbose_name=_("招いた人"))
    answered_at = models.DateTimeField(_("回答の日時"), null=True, blank=True)
    answered_by = by_user(null=True, blank=True, verbose_name=_("回答した人"))

    objects = ScopedManager.from_queryset(MeetingAttendanceQuerySet)()
    unscoped = models.Manager.from_queryset(MeetingAttendanceQuerySet)()

    class Meta:
        verbose_name = _("出席")
        verbose_name_plural = _("出席")
        constraints = [
            record_key_once("meetingattendance"),
            models.UniqueConstraint(fields=["meeting", "organization"], name="attendance_once"),
            models.CheckConstraint(
                condition=Q(invited_at__isnull=True, invited_by__isnull=True)
                | Q(invited_at__isnull=False, invited_by__isnull=False),
                name="attendance_invited_pair",
            ),
            models.CheckConstraint(
                condition=Q(answer=InvitationAnswer.PENDING, answered_at__isnull=True, answered_by__isnull=True)
                | Q(
                    answer__in=[InvitationAnswer.YES, InvitationAnswer.NO],
                    answered_at__isnull=False,
                    answered_by__isnull=False,
                ),
                name="attendance_answered_pair",
            ),
        ]

    def __str__(self):
        return f"{self.meeting_id} {self.organization_id}"

    @property
    def is_guest(self) -> bool:
        """Whether the body only hears what is open to guests."""
        return self.role in GUEST_ROLES
