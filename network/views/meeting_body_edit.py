"""Editing a meeting that recurs: above all how often it sits."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import meeting_bodies
from network.forms.meeting_body import MeetingBodyEditForm
from network.models import MeetingBody
from network.views.saving import OK, SAVED, save_over


@requires(Capability.MEETING_KEEP)
def meeting_body_edit(request, uid):
    """Save over the version that was seen."""
    body = get_object_or_404(MeetingBody.objects, uid=uid)
    name, status = body.name, OK
    form = MeetingBodyEditForm(request.POST if request.method == "POST" else None, instance=body)
    if request.method == "POST":
        status = save_over(form, meeting_bodies.change, meeting_body=body, fields=form.changed_data, by=request.actor)
        if status == SAVED:
            messages.success(request, _("保存しました。"))
            return redirect("network:meeting_body_list")
    return render(request, "network/meeting_body_edit.html", {"form": form, "name": name}, status=status)
