"""Group work on the page of its meeting."""

from django.db.models import Prefetch
from django.utils.functional import cached_property

from akishima_support.access import Actor, Capability
from network.models import GroupWork, Meeting, WorkGroup


class GroupWorkPart:
    """Themes with their groups, as the actor reads them."""

    def __init__(self, meeting: Meeting, actor: Actor):
        self.meeting = meeting
        self.may_write = actor.can(Capability.MEETING_KEEP)

    @cached_property
    def works(self) -> list[GroupWork]:
        """With two queries, however many groups."""
        groups = Prefetch("groups", WorkGroup.unscoped.in_order(), to_attr="rows")
        return list(GroupWork.objects.filter(meeting=self.meeting).prefetch_related(groups).in_order())
