"""Counting and refilling leaflets."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, requires
from network.actions import keeping
from network.forms.activity import PlacementEditForm
from network.models import MaterialPlacement
from network.views.kept_pages import Page, edit_page


@requires(Capability.ACTIVITY_KEEP)
def placement_edit(request, uid):
    """The stock as it was counted, and the day; giving out goes on from there."""
    row = get_object_or_404(MaterialPlacement.objects, uid=uid)
    page = Page(_("置き場所と残部を直す"), reverse("network:activity_list"), _("啓発活動"))
    return edit_page(request, PlacementEditForm, row, keeping.change, page)
