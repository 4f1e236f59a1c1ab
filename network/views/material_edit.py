"""Editing a leaflet."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, requires
from network.actions import keeping
from network.forms.activity import MaterialEditForm
from network.models import Material
from network.views.kept_pages import Page, edit_page


@requires(Capability.ACTIVITY_KEEP)
def material_edit(request, uid):
    """Save over the version that was seen."""
    row = get_object_or_404(Material.objects, uid=uid)
    page = Page(_("配布物を直す"), reverse("network:activity_list"), _("啓発活動"))
    return edit_page(request, MaterialEditForm, row, keeping.change, page)
