"""The secretariat writes down what a body said, or changes its role."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import meeting_seats
from network.activity_codes import InvitationAnswer
from network.forms.meeting_seats import MeetingSeatForm
from network.models import MeetingAttendance
from network.rules.meetings import is_planned
from network.views.saving import OK, SAVED, save_over


@requires(Capability.MEETING_KEEP)
def meeting_seat_edit(request, uid):
    """Before the meeting; afterwards its attendance is written down in one go."""
    rows = MeetingAttendance.objects.select_related("meeting", "organization")
    seat = get_object_or_404(rows, uid=uid)
    if not is_planned(seat.meeting):
        raise Http404
    may_take_back, status = seat.answer == InvitationAnswer.PENDING, OK
    form = MeetingSeatForm(request.POST if request.method == "POST" else None, seat=seat)
    if request.method == "POST":
        said = None
        if form.is_valid():
            seat.role = form.cleaned_data["role"]
            said = meeting_seats.Answer(**form.answers())
        writing = {"seat": seat, "said": said, "by": request.actor, "at": timezone.now()}
        status = save_over(form, meeting_seats.answer, **writing)
        if status == SAVED:
            messages.success(request, _("保存しました。"))
            return redirect("network:meeting_detail", uid=seat.meeting.uid)
    context = {"form": form, "seat": seat, "meeting": seat.meeting, "may_take_back": may_take_back}
    return render(request, "network/meeting_seat_edit.html", context, status=status)
