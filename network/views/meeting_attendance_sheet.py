"""出席者名簿 on A4."""

from django.shortcuts import get_object_or_404, render

from akishima_support.access import Capability, requires
from network.models import Meeting
from network.presenters.meeting_attendance import MeetingSeats
from network.presenters.meeting_facts import sheet_rows


@requires(Capability.DIRECTORY_READ)
def meeting_attendance_sheet(request, uid):
    """Who sits: those who come before the meeting, those who came after it. No guest is named."""
    meeting = get_object_or_404(Meeting.objects, uid=uid)
    seats = MeetingSeats(meeting, request.actor)
    context = {"meeting": meeting, "rows": sheet_rows(meeting), "seats": seats}
    return render(request, "network/meeting_attendance_sheet.html", context)
