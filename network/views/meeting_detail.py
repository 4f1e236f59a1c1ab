"""One meeting: when and where, what is on its agenda, and who is invited or was there."""

from django.shortcuts import get_object_or_404, render

from akishima_support.access import Capability, requires
from network.models import Meeting
from network.presenters.meeting_detail import meeting_parts


@requires(Capability.DIRECTORY_READ)
def meeting_detail(request, uid):
    """The page is made of parts; each has a presenter and an include of its own."""
    meeting = get_object_or_404(Meeting.objects.select_related("body"), uid=uid)
    context = {"meeting": meeting, **meeting_parts(meeting, request.actor)}
    return render(request, "network/meeting_detail.html", context)
