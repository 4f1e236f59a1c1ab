"""Editing a meeting."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import meetings
from network.forms.meeting import MeetingEditForm
from network.models import Meeting
from network.views.saving import OK, SAVED, save_over


@requires(Capability.MEETING_KEEP)
def meeting_edit(request, uid):
    """Save over the version that was seen. Another day asks everybody anew."""
    meeting = get_object_or_404(Meeting.objects, uid=uid)
    title, status = meeting.title, OK
    form = MeetingEditForm(request.POST if request.method == "POST" else None, instance=meeting)
    if request.method == "POST":
        status = save_over(form, meetings.change, meeting=meeting, fields=form.changed_data, by=request.actor)
        if status == SAVED:
            messages.success(request, _("保存しました。"))
            return redirect("network:meeting_detail", uid=uid)
    context = {"form": form, "title": title, "uid": uid}
    return render(request, "network/meeting_edit.html", context, status=status)
