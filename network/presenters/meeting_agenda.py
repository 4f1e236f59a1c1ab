"""次第: the items of a meeting."""

from django.utils.functional import cached_property

from akishima_support.access import Actor, Capability
from network.models import AgendaItem, Meeting
from network.rules.meetings import can_set_agenda


class MeetingAgenda:
    """The items in order, and whether they may be changed."""

    def __init__(self, meeting: Meeting, actor: Actor):
        self.meeting = meeting
        self.may_write = actor.can(Capability.MEETING_KEEP) and can_set_agenda(meeting)

    @cached_property
    def items(self) -> list[AgendaItem]:
        """With one query, however many."""
        return list(AgendaItem.objects.filter(meeting=self.meeting).in_order())
