"""次第 on A4."""

from django.shortcuts import get_object_or_404, render

from akishima_support.access import Capability, requires
from network.models import Meeting
from network.presenters.meeting_agenda import MeetingAgenda
from network.presenters.meeting_facts import sheet_rows


@requires(Capability.DIRECTORY_READ)
def meeting_agenda_sheet(request, uid):
    """When, where, and what is dealt with in which order."""
    meeting = get_object_or_404(Meeting.objects, uid=uid)
    agenda = MeetingAgenda(meeting, request.actor)
    context = {"meeting": meeting, "rows": sheet_rows(meeting), "agenda": agenda}
    return render(request, "network/meeting_agenda_sheet.html", context)
