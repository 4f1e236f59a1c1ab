"""Bodies are invited to a meeting."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import meeting_seats
from network.forms.directory_form import tried
from network.forms.meeting_seats import MeetingInviteForm
from network.models import Meeting
from network.rules.meetings import is_planned


@requires(Capability.MEETING_KEEP)
def meeting_invite(request, uid):
    """Each invited body finds it on 今日 until it has answered."""
    meeting = get_object_or_404(Meeting.objects, uid=uid)
    if not is_planned(meeting):
        raise Http404
    form = MeetingInviteForm(request.POST if request.method == "POST" else None, meeting=meeting)
    if request.method == "POST" and form.is_valid():
        inviting = {"meeting": meeting, "bodies": form.bodies, "by": request.actor, "at": timezone.now()}
        if tried(form, meeting_seats.invite, **inviting):
            messages.success(request, _("招きました。招いた機関の「今日」に、回答するまで出ます。"))
            return redirect("network:meeting_detail", uid=uid)
    return render(request, "network/meeting_invite.html", {"form": form, "meeting": meeting})
