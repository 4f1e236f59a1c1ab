"""取りやめる."""

from akishima_support.access import Capability, requires
from network.actions import action_items
from network.forms.action_item import ActionDropForm
from network.rules.action_items import check_can_drop
from network.views.action_move_form import move_page


@requires(Capability.MEETING_KEEP)
def action_drop(request, uid):
    """It will not be done."""
    return move_page(request, uid, ActionDropForm, act=action_items.drop, check=check_can_drop)
