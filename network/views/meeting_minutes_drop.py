"""議事要旨の下書きを捨てる."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from akishima_support.access import Capability, Refused, requires
from network.actions import meeting_minutes
from network.models import MeetingMinutes


@requires(Capability.MEETING_KEEP)
@require_POST
def meeting_minutes_drop(request, uid):
    """A button on the page of the draft."""
    minutes = get_object_or_404(MeetingMinutes.objects.select_related("meeting"), uid=uid)
    meeting = minutes.meeting
    try:
        meeting_minutes.drop(minutes=minutes, by=request.actor)
        messages.success(request, _("下書きを捨てました。"))
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("network:meeting_detail", uid=meeting.uid)
