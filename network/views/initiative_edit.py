"""Editing an initiative."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, requires
from network.actions import keeping
from network.forms.considered import InitiativeEditForm
from network.models import Initiative
from network.views.kept_pages import Page, edit_page


@requires(Capability.ACTIVITY_KEEP)
def initiative_edit(request, uid):
    """Save over the version that was seen."""
    row = get_object_or_404(Initiative.objects, uid=uid)
    page = Page(_("施策を直す"), reverse("network:proposal_list"), _("提案・調査"))
    return edit_page(request, InitiativeEditForm, row, keeping.change, page)
