"""会議: the meetings of the network, newest first."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from network.forms.meeting_filter import MeetingFilterForm
from network.models import Meeting
from network.presenters.directory_tabs import directory_tabs
from network.presenters.meeting_list import meeting_rows, meetings_behind
from network.presenters.organization_page import PAGE, next_url


@requires(Capability.DIRECTORY_READ)
def meeting_list(request):
    """By fiscal year, paged by key; one's own body's answer stands in the row."""
    form = MeetingFilterForm(request.GET or {"year": ""}, meetings=Meeting.objects.all())
    found = meetings_behind(form.narrow(), request.GET.get("after", ""))
    rows = list(found.newest_first()[: PAGE + 1])
    context = {
        "form": form,
        "directory_tabs": directory_tabs(request),
        "rows": meeting_rows(rows[:PAGE], request.actor),
        "next_url": next_url(request.GET, rows),
        "may_keep": request.actor.can(Capability.MEETING_KEEP),
    }
    return render(request, "network/meeting_list.html", context)
