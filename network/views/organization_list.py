"""機関名簿: who there is, found by any of its names."""

from django.db.models import Prefetch
from django.shortcuts import render
from django.utils import timezone

from akishima_support.access import Capability, requires
from network.forms.organization_filter import OrganizationFilterForm
from network.models import Organization, OrganizationAlias
from network.models.confirmation import last_confirmed
from network.presenters.directory_tabs import directory_tabs
from network.presenters.freshness import mark_stale
from network.presenters.organization_page import PAGE, next_url, organizations_behind
from network.presenters.platforms import platforms_named


@requires(Capability.DIRECTORY_READ)
def organization_list(request):
    """Bodies by kind and name, paged by key."""
    day = timezone.localdate()
    form = OrganizationFilterForm(request.GET or {"q": ""})
    found = form.narrow(Organization.objects.all(), today=day).annotate(confirmed_at=last_confirmed())
    aliases = Prefetch("aliases", OrganizationAlias.objects.in_order())
    rows = organizations_behind(found, request.GET.get("after", "")).prefetch_related(aliases, "catchments")
    rows = mark_stale(rows.in_order()[: PAGE + 1], day)
    return render(
        request,
        "network/organization_list.html",
        {
            "form": form,
            "directory_tabs": directory_tabs(request),
            "organizations": rows[:PAGE],
            "next_url": next_url(request.GET, rows),
            "platforms": platforms_named(request.GET.get("q", "")),
            "may_export": request.actor.can(Capability.DIRECTORY_EXPORT),
            "may_write": request.actor.can(Capability.DIRECTORY_WRITE),
        },
    )
