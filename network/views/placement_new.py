"""A further place for a leaflet."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, requires
from network.actions import keeping
from network.forms.activity import PlacementNewForm
from network.models import Material, MaterialPlacement
from network.views.kept_pages import Page, new_page


@requires(Capability.ACTIVITY_KEEP)
def placement_new(request, uid):
    """Where it lies, and how many."""
    material = get_object_or_404(Material.objects, uid=uid)
    page = Page(_("置き場所を加える"), reverse("network:activity_list"), material.name)
    return new_page(request, PlacementNewForm, MaterialPlacement(material=material), keeping.add, page)
