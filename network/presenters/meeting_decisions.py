"""What a meeting decided, and what became of what the last sitting of the same body decided."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.functional import cached_property

from akishima_support.access import Actor, Capability
from network.activity_codes import MeetingStatus
from network.meeting_result_codes import ActionState
from network.models import ActionItem, Meeting

STATE_KINDS = {ActionState.OPEN: "waiting", ActionState.DONE: "success", ActionState.DROPPED: "closed"}


@dataclass(frozen=True)
class ActionRow:
    """One decision as a line."""

    item: ActionItem
    state_kind: str
    is_late: bool


def action_rows(items) -> list[ActionRow]:
    """Lines of a queryset, with owner, person and meeting."""
    today = timezone.localdate()
    found = items.select_related("owner", "doer", "meeting")
    return [ActionRow(item, STATE_KINDS[item.state], item.is_late_on(today)) for item in found]


class DecisionsPart:
    """For those who act for a body; who keeps accounts or reads the log sees none of it."""

    def __init__(self, meeting: Meeting, actor: Actor):
        self.meeting = meeting
        self.may_read = actor.can(Capability.MEETING_ACT)
        self.may_write = actor.can(Capability.MEETING_KEEP)

    @cached_property
    def rows(self) -> list[ActionRow]:
        """Of this meeting."""
        return action_rows(ActionItem.objects.filter(meeting=self.meeting).in_order())

    @cached_property
    def last(self) -> Meeting | None:
        """The sitting of the same body before this one."""
        if self.meeting.body_id is None:
            return None
        before = Meeting.objects.filter(body=self.meeting.body_id).behind(self.meeting)
        return before.exclude(status=MeetingStatus.CANCELED).newest_first().first()

    @cached_property
    def last_rows(self) -> list[ActionRow]:
        """What that sitting decided."""
        return action_rows(ActionItem.objects.filter(meeting=self.last).in_order()) if self.last else []
