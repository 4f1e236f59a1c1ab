"""One proposal, and who decided what about it when."""

from django.shortcuts import get_object_or_404, render

from akishima_support.access import Capability, requires
from network.models import Proposal


@requires(Capability.POLICY_READ)
def proposal_detail(request, uid):
    """The window and the administrator read it; the secretariat adds what was decided."""
    proposal = get_object_or_404(Proposal.objects.select_related("from_organization"), uid=uid)
    context = {
        "proposal": proposal,
        "follow_ups": proposal.follow_ups.select_related("recorded_by").in_order(),
        "keeps": request.actor.can(Capability.ACTIVITY_KEEP),
    }
    return render(request, "network/proposal_detail.html", context)
