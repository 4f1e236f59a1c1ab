"""One decision: what was said of it, and which buttons there are."""

from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability
from akishima_support.japanese.formats import format_date, format_datetime
from network.models import ActionItem, ActionStep
from network.presenters.meeting_decisions import STATE_KINDS
from network.rules.action_items import can, check_can_drop, check_can_finish, check_can_reopen, is_late


class ActionDetail:
    """The page of a decision for one actor."""

    def __init__(self, item: ActionItem, actor: Actor):
        self.item = item
        self.state_kind = STATE_KINDS[item.state]
        self.is_late = is_late(item)
        self.may_finish = can(check_can_finish, item, actor)
        self.may_drop = can(check_can_drop, item, actor)
        self.may_reopen = can(check_can_reopen, item, actor)
        self.may_edit = item.is_open and actor.can(Capability.MEETING_KEEP)

    @cached_property
    def facts(self) -> list[tuple[str, str]]:
        """Owner, day and origin."""
        item = self.item
        return [
            (_("する機関"), item.owner.name),
            (_("担当する人"), item.doer.name if item.doer else _("決めていません")),
            (_("期限"), format_date(item.due_on)),
            (_("記録した人"), f"{item.recorded_by.name} {format_datetime(item.recorded_at)}"),
        ]

    @cached_property
    def steps(self) -> list[ActionStep]:
        """What was said, in its order."""
        steps = ActionStep.objects.filter(action=self.item).select_related("by", "organization")
        return list(steps.in_order())
