"""One decision of a meeting."""

from django.shortcuts import get_object_or_404, render

from akishima_support.access import Capability, requires
from network.models import ActionItem
from network.presenters.action_detail import ActionDetail

RELATED = ("meeting", "owner", "doer", "recorded_by")


@requires(Capability.MEETING_ACT)
def action_detail(request, uid):
    """Who does what until when, and what was said of it."""
    item = get_object_or_404(ActionItem.objects.select_related(*RELATED), uid=uid)
    context = {"item": item, "meeting": item.meeting, "detail": ActionDetail(item, request.actor)}
    return render(request, "network/action_detail.html", context)
