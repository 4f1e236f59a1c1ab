"""Editing an activity."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, requires
from network.actions import keeping
from network.forms.activity import ActivityEditForm
from network.models import Activity
from network.views.kept_pages import Page, edit_page


@requires(Capability.ACTIVITY_KEEP)
def activity_edit(request, uid):
    """Save over the version that was seen."""
    row = get_object_or_404(Activity.objects, uid=uid)
    page = Page(_("活動を直す"), reverse("network:activity_detail", args=[row.uid]), row.name)
    return edit_page(request, ActivityEditForm, row, keeping.change, page)
