"""Correcting one time that something took place."""

from functools import partial

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, requires
from network.actions import keeping
from network.forms.activity import OccasionEditForm
from network.models import Occasion
from network.views.kept_pages import Page, edit_page


@requires(Capability.ACTIVITY_KEEP)
def occasion_edit(request, uid):
    """Save over the version that was seen."""
    occasion = get_object_or_404(Occasion.objects.select_related("activity", "training"), uid=uid)
    of, name = (occasion.activity, "activity") if occasion.activity_id else (occasion.training, "training")
    page = Page(_("実施の回を直す"), reverse(f"network:{name}_detail", args=[of.uid]), of.name)
    action = partial(keeping.correct_occasion, at=timezone.now())
    return edit_page(request, OccasionEditForm, occasion, action, page)
