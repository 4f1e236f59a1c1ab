"""One time that a training took place."""

from functools import partial

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, requires
from network.actions import keeping
from network.forms.activity import OccasionNewForm
from network.models import Occasion, Training
from network.views.kept_pages import Page, new_page


@requires(Capability.ACTIVITY_KEEP)
def training_occasion_new(request, uid):
    """The day, the place and the numbers, without names."""
    row = get_object_or_404(Training.objects, uid=uid)
    page = Page(_("実施の回を加える"), reverse("network:training_detail", args=[row.uid]), row.name)
    action = partial(keeping.note_occasion, at=timezone.now())
    return new_page(request, OccasionNewForm, Occasion(training=row), action, page)
