"""Editing an item of an agenda."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import agenda
from network.forms.agenda import AgendaItemEditForm
from network.models import AgendaItem
from network.views.saving import OK, SAVED, save_over


@requires(Capability.MEETING_KEEP)
def agenda_edit(request, uid):
    """Save over the version that was seen; the button that takes it off the agenda stands below."""
    item = get_object_or_404(AgendaItem.objects.select_related("meeting"), uid=uid)
    form = AgendaItemEditForm(request.POST if request.method == "POST" else None, instance=item)
    status = OK
    if request.method == "POST":
        status = save_over(form, agenda.change, item=item, by=request.actor)
        if status == SAVED:
            messages.success(request, _("保存しました。"))
            return redirect("network:meeting_detail", uid=item.meeting.uid)
    context = {"form": form, "meeting": item.meeting, "uid": uid}
    return render(request, "network/agenda_edit.html", context, status=status)
