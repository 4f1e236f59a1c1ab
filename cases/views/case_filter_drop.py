"""Forget a saved filter."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from akishima_support.access import Capability, requires
from cases.actions import saved_filters
from cases.models import SavedFilter


@requires(Capability.CASE_READ)
@require_POST
def case_filter_drop(request, uid):
    """One of one's own; those of others are not found."""
    saved_filters.drop(row=get_object_or_404(SavedFilter.objects, uid=uid))
    messages.success(request, _("絞り込みを消しました。"))
    return redirect("cases:case_filter")
