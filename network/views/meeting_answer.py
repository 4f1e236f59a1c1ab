"""A body answers its invitation."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import meeting_seats
from network.forms.meeting_seats import MeetingAnswerForm
from network.models import Meeting, MeetingAttendance
from network.presenters.meeting_facts import MeetingFacts
from network.rules.meetings import is_planned
from network.views.saving import OK, SAVED, save_over


@requires(Capability.MEETING_ANSWER)
def meeting_answer(request, uid):
    """For the organization acted for; there is nothing to answer once the meeting was held or canceled."""
    meeting = get_object_or_404(Meeting.objects.select_related("body"), uid=uid)
    invited = MeetingAttendance.objects.invited_to(request.actor).filter(invited_at__isnull=False)
    seat = get_object_or_404(invited.select_related("meeting"), meeting=meeting)
    if not is_planned(meeting):
        raise Http404
    form = MeetingAnswerForm(request.POST if request.method == "POST" else None, seat=seat)
    status = OK
    if request.method == "POST":
        said = meeting_seats.Answer(**form.answers()) if form.is_valid() else None
        answering = {"seat": seat, "said": said, "by": request.actor, "at": timezone.now()}
        status = save_over(form, meeting_seats.answer, **answering)
        if status == SAVED:
            messages.success(request, _("出欠を回答しました。開催の前なら、あとから変えられます。"))
            return redirect("network:meeting_detail", uid=uid)
    context = {"form": form, "meeting": meeting, "facts": MeetingFacts(meeting)}
    return render(request, "network/meeting_answer.html", context, status=status)
