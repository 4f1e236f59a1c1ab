"""Editing a proposal."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, requires
from network.actions import keeping
from network.forms.considered import ProposalEditForm
from network.models import Proposal
from network.views.kept_pages import Page, edit_page


@requires(Capability.ACTIVITY_KEEP)
def proposal_edit(request, uid):
    """Save over the version that was seen; what was decided are entries of their own."""
    row = get_object_or_404(Proposal.objects, uid=uid)
    page = Page(_("提案を直す"), reverse("network:proposal_detail", args=[row.uid]), row.topic)
    return edit_page(request, ProposalEditForm, row, keeping.change, page)
