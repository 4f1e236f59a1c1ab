"""The meeting took place: who was there."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import meetings
from network.forms.meeting_hold import MeetingHoldForm
from network.models import Meeting
from network.rules.meetings import can_hold
from network.views.saving import OK, SAVED, save_over


@requires(Capability.MEETING_KEEP)
def meeting_hold(request, uid):
    """On its day and after; the same page corrects it."""
    meeting = get_object_or_404(Meeting.objects, uid=uid)
    if not can_hold(meeting, timezone.localdate()):
        raise Http404
    form = MeetingHoldForm(request.POST if request.method == "POST" else None, meeting=meeting)
    status = OK
    if request.method == "POST":
        seen = {"present": form.present, "added": form.added} if form.is_valid() else {}
        status = save_over(form, meetings.hold, meeting=meeting, **seen, by=request.actor)
        if status == SAVED:
            messages.success(request, _("開催と出席を記録しました。"))
            return redirect("network:meeting_detail", uid=uid)
    return render(request, "network/meeting_hold.html", {"form": form, "meeting": meeting}, status=status)
