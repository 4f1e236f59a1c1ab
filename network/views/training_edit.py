"""Editing a training."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, requires
from network.actions import keeping
from network.forms.activity import TrainingEditForm
from network.models import Training
from network.views.kept_pages import Page, edit_page


@requires(Capability.ACTIVITY_KEEP)
def training_edit(request, uid):
    """Save over the version that was seen."""
    row = get_object_or_404(Training.objects, uid=uid)
    page = Page(_("研修・勉強会を直す"), reverse("network:training_detail", args=[row.uid]), row.name)
    return edit_page(request, TrainingEditForm, row, keeping.change, page)
