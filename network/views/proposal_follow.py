"""What was decided about a proposal."""

from functools import partial

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, requires
from network.actions import keeping
from network.forms.considered import FollowUpForm
from network.models import Proposal, ProposalFollowUp
from network.views.kept_pages import Page, new_page


@requires(Capability.ACTIVITY_KEEP)
def proposal_follow(request, uid):
    """Who decided what, and when; it stays, and a later decision is a further entry."""
    proposal = get_object_or_404(Proposal.objects, uid=uid)
    page = Page(_("決めたことを加える"), reverse("network:proposal_detail", args=[proposal.uid]), proposal.topic)
    action = partial(keeping.follow, at=timezone.now())
    return new_page(request, FollowUpForm, ProposalFollowUp(proposal=proposal), action, page)
