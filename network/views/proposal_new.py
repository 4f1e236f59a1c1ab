"""A proposal that somebody made to the city."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, requires
from network.actions import keeping
from network.forms.considered import ProposalNewForm
from network.models import Proposal
from network.views.kept_pages import Page, new_page


@requires(Capability.ACTIVITY_KEEP)
def proposal_new(request):
    """As it came in."""
    page = Page(_("提案を加える"), reverse("network:proposal_list"), _("提案・調査"))
    return new_page(request, ProposalNewForm, Proposal(), keeping.add, page)
