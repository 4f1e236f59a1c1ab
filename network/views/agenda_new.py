"""A new item of an agenda."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import agenda
from network.forms.agenda import AgendaItemNewForm
from network.forms.directory_form import tried
from network.models import AgendaItem, Meeting


@requires(Capability.MEETING_KEEP)
def agenda_new(request, uid):
    """At the end of the list; it can be moved."""
    meeting = get_object_or_404(Meeting.objects, uid=uid)
    form = AgendaItemNewForm(request.POST if request.method == "POST" else None, instance=AgendaItem(meeting=meeting))
    if form.made():
        return redirect("network:meeting_detail", uid=uid)
    if request.method == "POST" and form.is_valid():
        adding = {"item": form.instance, "token": form.cleaned_data["submission_token"], "by": request.actor}
        if tried(form, agenda.add, **adding):
            messages.success(request, _("次第に加えました。"))
            return redirect("network:meeting_detail", uid=uid)
    return render(request, "network/agenda_new.html", {"form": form, "meeting": meeting})
