"""A new training or study session."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, requires
from network.actions import keeping
from network.forms.activity import TrainingNewForm
from network.models import Training
from network.views.kept_pages import Page, new_page


@requires(Capability.ACTIVITY_KEEP)
def training_new(request):
    """Host, theme, lecturer, and what came of it."""
    page = Page(_("研修・勉強会を加える"), reverse("network:activity_list"), _("啓発活動"))
    return new_page(request, TrainingNewForm, Training(), keeping.add, page)
