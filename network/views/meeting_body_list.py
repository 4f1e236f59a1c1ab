"""会議体: which meetings recur, how often, and the sittings on record."""

from django.db.models import Prefetch
from django.shortcuts import render

from akishima_support.access import Capability, requires
from network.models import Meeting, MeetingAttendance, MeetingBody
from network.presenters.directory_tabs import directory_tabs

NEWEST = 50


@requires(Capability.DIRECTORY_READ)
def meeting_body_list(request):
    """Bodies, and the newest sittings with who sat in them."""
    seated = Prefetch("attendances", MeetingAttendance.objects.in_order())
    meetings = Meeting.objects.newest_first().prefetch_related(seated, "attendances__organization")[:NEWEST]
    context = {
        "directory_tabs": directory_tabs(request),
        "bodies": MeetingBody.objects.in_order(),
        "meetings": meetings,
        "may_keep": request.actor.can(Capability.MEETING_KEEP),
    }
    return render(request, "network/meeting_body_list.html", context)
