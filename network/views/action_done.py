"""済みにする."""

from akishima_support.access import Capability, requires
from network.actions import action_items
from network.forms.action_item import ActionDoneForm
from network.rules.action_items import check_can_finish
from network.views.action_move_form import move_page


@requires(Capability.MEETING_ACT)
def action_done(request, uid):
    """By the owner or the secretariat."""
    return move_page(request, uid, ActionDoneForm, act=action_items.finish, check=check_can_finish)
