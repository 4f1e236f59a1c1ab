"""議事要旨: one version."""

from django.shortcuts import get_object_or_404, render

from akishima_support.access import Capability, requires
from network.models import MeetingMinutes
from network.presenters.meeting_minutes import MinutesPage

RELATED = ("meeting", "recorded_by", "fixed_by", "replaces")


@requires(Capability.DIRECTORY_READ)
def meeting_minutes_detail(request, uid):
    """Read by class; drafts and replaced versions by the secretariat alone."""
    minutes = get_object_or_404(MeetingMinutes.objects.select_related(*RELATED), uid=uid)
    context = {"minutes": minutes, "meeting": minutes.meeting, "page": MinutesPage(minutes, request.actor)}
    return render(request, "network/meeting_minutes_detail.html", context)
