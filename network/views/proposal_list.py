"""提案・調査・施策: what the city considers."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from network.models import Initiative, Proposal, Survey
from network.presenters.directory_tabs import directory_tabs


@requires(Capability.POLICY_READ)
def proposal_list(request):
    """Proposals with their status, surveys with their sources side by side, initiatives."""
    context = {
        "directory_tabs": directory_tabs(request),
        "proposals": Proposal.objects.select_related("from_organization").in_order(),
        "surveys": Survey.objects.in_order(),
        "keeps": request.actor.can(Capability.ACTIVITY_KEEP),
        "initiatives": Initiative.objects.in_order(),
    }
    return render(request, "network/proposal_list.html", context)
