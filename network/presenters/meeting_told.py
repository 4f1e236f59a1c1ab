"""What was said in a meeting of cases by name: for the window alone."""

from django.utils.functional import cached_property

from akishima_support.access import Actor, Capability
from network.models import Meeting
from network.rules.meetings import can_tell
from network.rules.told import Told, told_in


class MeetingTold:
    """The cases, and whether another one can be written down."""

    def __init__(self, meeting: Meeting, actor: Actor):
        self.meeting = meeting
        self.actor = actor
        self.may_read = actor.can(Capability.LEDGER_WRITE)
        self.may_write = self.may_read and can_tell(meeting)

    @cached_property
    def rows(self) -> list[Told]:
        """Those whose cases the actor may see."""
        return told_in(self.meeting, self.actor) if self.may_read else []
