"""A meeting that was canceled takes place after all."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import meetings
from network.forms.meeting_hold import MeetingRestoreForm
from network.meeting_moves import MeetingMove
from network.models import Meeting
from network.rules.meetings import can_move
from network.views.saving import OK, SAVED, save_over


@requires(Capability.MEETING_KEEP)
def meeting_restore(request, uid):
    """Who was invited is asked again, and reads why."""
    meeting = get_object_or_404(Meeting.objects, uid=uid)
    if not can_move(meeting, MeetingMove.RESTORE):
        raise Http404
    form = MeetingRestoreForm(request.POST if request.method == "POST" else None, meeting=meeting)
    status = OK
    if request.method == "POST":
        reason = form.cleaned_data["reason"] if form.is_valid() else ""
        status = save_over(form, meetings.restore, meeting=meeting, reason=reason, by=request.actor)
        if status == SAVED:
            messages.success(
                request, _("中止を取り消しました。招いた機関の「今日」に、出欠の回答をお願いする知らせが出ます。")
            )
            return redirect("network:meeting_detail", uid=uid)
    return render(request, "network/meeting_restore.html", {"form": form, "meeting": meeting}, status=status)
