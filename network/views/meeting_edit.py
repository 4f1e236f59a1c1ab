"""Editing a meeting."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import meetings
from network.actions.versions import StaleEdit
from network.forms.directory_form import tried
from network.forms.meeting import MeetingEditForm
from network.models import Meeting
from network.presenters.newer_texts import newer_texts


@requires(Capability.MEETING_KEEP)
def meeting_edit(request, uid):
    """Save over the version that was seen."""
    meeting = get_object_or_404(Meeting.objects, uid=uid)
    title = meeting.title
    form = MeetingEditForm(request.POST if request.method == "POST" else None, instance=meeting)
    status = 200
    if request.method == "POST" and form.is_valid():
        changing = {"version": form.cleaned_data["version"], "fields": form.changed_data, "by": request.actor}
        try:
            if tried(form, meetings.change, meeting=form.instance, **changing):
                messages.success(request, _("保存しました。"))
                return redirect("network:meeting_detail", uid=uid)
        except StaleEdit as stale:
            status = 409
            form.show_newer(version=stale.current.version, texts=newer_texts(form, stale.current))
    context = {"form": form, "title": title, "uid": uid}
    return render(request, "network/meeting_edit.html", context, status=status)
