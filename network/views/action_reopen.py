"""これからに戻す."""

from akishima_support.access import Capability, requires
from network.actions import action_items
from network.forms.action_item import ActionReopenForm
from network.rules.action_items import check_can_reopen
from network.views.action_move_form import move_page


@requires(Capability.MEETING_ACT)
def action_reopen(request, uid):
    """It is not done after all."""
    return move_page(request, uid, ActionReopenForm, act=action_items.reopen, check=check_can_reopen)
