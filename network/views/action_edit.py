"""決まったことを直す."""

from django.shortcuts import get_object_or_404
from django.utils import timezone

from akishima_support.access import Capability, requires
from network.actions import action_items
from network.forms.action_item import ActionEditForm
from network.meeting_result_codes import ActionState
from network.models import ActionItem
from network.views.meeting_result_form import page_of, result_form_page, sent


@requires(Capability.MEETING_KEEP)
def action_edit(request, uid):
    """While it is open, over the version that was seen."""
    items = ActionItem.objects.filter(state=ActionState.OPEN).select_related("meeting")
    item = get_object_or_404(items, uid=uid)
    form = ActionEditForm(sent(request)[0], meeting=item.meeting, item=item)

    def act():
        said = {"fields": form.typed, "version": form.cleaned_data["version"]}
        return action_items.change(item=item, **said, by=request.actor, at=timezone.now())

    context, to = {"item": item, "meeting": item.meeting}, page_of("network:action_detail")
    return result_form_page(request, form, context, act=act, to=to)
