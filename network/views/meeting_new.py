"""A new meeting, of a body that recurs or of its own."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import meetings
from network.forms.directory_form import tried
from network.forms.meeting import MeetingNewForm
from network.models import Meeting
from network.presenters.meeting_call import filled_in


@requires(Capability.MEETING_KEEP)
def meeting_new(request):
    """Filled in from the meeting body that the address names (`?body=`)."""
    if request.method != "POST":
        form = MeetingNewForm(instance=Meeting(), initial=filled_in(request.GET.get("body", "")))
        return render(request, "network/meeting_new.html", {"form": form})
    form = MeetingNewForm(request.POST, instance=Meeting())
    if made := form.made():
        return redirect("network:meeting_detail", uid=made.uid)
    if form.is_valid():
        calling = {"meeting": form.instance, "token": form.cleaned_data["submission_token"], "by": request.actor}
        if tried(form, meetings.call, **calling):
            messages.success(request, _("会議を予定しました。次第と招く機関を決めてください。"))
            return redirect("network:meeting_detail", uid=form.instance.uid)
    return render(request, "network/meeting_new.html", {"form": form})
