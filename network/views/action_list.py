"""会議で決まったこと: what is still to be done, and what became of the rest."""

from django.shortcuts import render
from django.utils import timezone

from akishima_support.access import Capability, requires
from network.forms.action_filter import ActionFilterForm
from network.models import ActionItem
from network.presenters.action_list import actions_behind
from network.presenters.directory_tabs import directory_tabs
from network.presenters.meeting_decisions import action_rows
from network.presenters.organization_page import PAGE, next_url


@requires(Capability.MEETING_ACT)
def action_list(request):
    """By the day by which it is to be done, paged by key."""
    form = ActionFilterForm(request.GET or {"show": ""})
    found = form.narrow(ActionItem.objects.all(), today=timezone.localdate())
    rows = action_rows(actions_behind(found, request.GET.get("after", "")).in_order()[: PAGE + 1])
    context = {
        "directory_tabs": directory_tabs(request),
        "form": form,
        "rows": rows[:PAGE],
        "is_bare": not rows and not ActionItem.objects.exists(),
        "next_url": next_url(request.GET, [row.item for row in rows]),
    }
    return render(request, "network/action_list.html", context)
