"""An initiative of the city."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, requires
from network.actions import keeping
from network.forms.considered import InitiativeNewForm
from network.models import Initiative
from network.views.kept_pages import Page, new_page


@requires(Capability.ACTIVITY_KEEP)
def initiative_new(request):
    """Its status opens no legal basis by itself."""
    page = Page(_("施策を加える"), reverse("network:proposal_list"), _("提案・調査"))
    return new_page(request, InitiativeNewForm, Initiative(), keeping.add, page)
