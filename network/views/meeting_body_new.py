"""A new meeting that recurs."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import meeting_bodies
from network.forms.directory_form import tried
from network.forms.meeting_body import MeetingBodyForm


@requires(Capability.MEETING_KEEP)
def meeting_body_new(request):
    """A body that the record does not name."""
    form = MeetingBodyForm(request.POST if request.method == "POST" else None)
    is_sent = request.method == "POST" and form.is_valid()
    if is_sent and tried(form, meeting_bodies.add, meeting_body=form.instance, by=request.actor):
        messages.success(request, _("会議体を登録しました。"))
        return redirect("network:meeting_body_list")
    return render(request, "network/meeting_body_new.html", {"form": form})
