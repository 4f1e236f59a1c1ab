"""議事要旨 on A4."""

from django.shortcuts import get_object_or_404, render

from akishima_support.access import Capability, requires
from network.models import MeetingMinutes
from network.presenters.meeting_minutes import MinutesPage


@requires(Capability.DIRECTORY_READ)
def meeting_minutes_sheet(request, uid):
    """With attendance, agenda and decisions; a draft says so."""
    minutes = get_object_or_404(MeetingMinutes.objects.select_related("meeting"), uid=uid)
    context = {"minutes": minutes, "page": MinutesPage(minutes, request.actor)}
    return render(request, "network/meeting_minutes_sheet.html", context)
