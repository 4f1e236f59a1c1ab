"""Who reads what comes out of a meeting: minutes, papers and results of group work share one rule."""

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, ScopedQuerySet, Side
from akishima_support.japanese.punctuation import dotted
from network.activity_codes import GUEST_ROLES
from network.meeting_result_codes import ReaderClass
from network.models.attendance import MeetingAttendance
from network.models.meeting import Meeting
from network.models.platform import PlatformMembership


class MeetingReadingQuerySet(ScopedQuerySet):
    """Rows of a meeting that say themselves who reads them."""

    def visible_to(self, actor: Actor):
        """The secretariat reads all; whoever sees the meeting reads what its class opens."""
        if actor.can(Capability.MEETING_KEEP):
            return self
        return self.filter(opened_to(actor), meeting__in=Meeting.unscoped.all().visible_to(actor))


def sits(actor: Actor, *, as_guest: bool = False) -> Exists:
    """The condition that the actor's body sits in the meeting of a row, as one of the network or in whatever role."""
    seats = MeetingAttendance.unscoped.invited_to(actor).sitting().filter(meeting=OuterRef("meeting"))
    return Exists(seats if as_guest else seats.exclude(role__in=GUEST_ROLES))


def opened_to(actor: Actor) -> Q:
    """The condition that the class of a row includes the actor.

    A body sits through its own staff: those of the window who keep accounts or read the log read what everybody
    reads. A guest reads only what is marked 公開可 (domain S10).
    """
    everybody = Q(readers=ReaderClass.EVERYBODY)
    if actor.side != Side.PARTNER:
        return everybody
    sat = Q(sits(actor)) | Q(sits(actor, as_guest=True), open_to_guests=True)
    is_member = Exists(PlatformMembership.unscoped.registered().filter(organization=actor.organization_id))
    inside = Q(readers__in=[ReaderClass.SAT, ReaderClass.PLATFORM])
    return everybody | inside & sat | Q(is_member, readers=ReaderClass.PLATFORM)


class MeetingReading(models.Model):
    """The columns that the rule reads."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="%(class)s_set", verbose_name=_("会議"))
    readers = models.CharField(_("読める人"), max_length=10, choices=ReaderClass, default=ReaderClass.SAT)
    open_to_guests = models.BooleanField(_("公開可(ゲストとして出席した機関も読める)"), default=False)

    class Meta:
        abstract = True

    @property
    def readers_text(self) -> str:
        """Who reads it, in words."""
        guests = _("ゲストも可") if self.open_to_guests else ""
        return dotted(str(part) for part in (self.get_readers_display(), guests) if part)
