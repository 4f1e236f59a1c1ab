"""A new activity."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, requires
from network.actions import keeping
from network.forms.activity import ActivityNewForm
from network.models import Activity
from network.views.kept_pages import Page, new_page


@requires(Capability.ACTIVITY_KEEP)
def activity_new(request):
    """Who does what so that people know where to turn."""
    page = Page(_("活動を加える"), reverse("network:activity_list"), _("啓発活動"))
    return new_page(request, ActivityNewForm, Activity(), keeping.add, page)
