"""A new leaflet."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, requires
from network.actions import keeping
from network.forms.activity import MaterialNewForm
from network.models import Material
from network.views.kept_pages import Page, new_page


@requires(Capability.ACTIVITY_KEEP)
def material_new(request):
    """A printed piece and the body that it tells about."""
    page = Page(_("配布物を加える"), reverse("network:activity_list"), _("啓発活動"))
    return new_page(request, MaterialNewForm, Material(), keeping.add, page)
