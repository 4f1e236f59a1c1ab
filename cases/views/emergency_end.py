"""緊急閲覧を終える."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from akishima_support.access import Capability, requires
from cases.actions import emergencies
from cases.models import EmergencyAccess


@requires(Capability.EMERGENCY_READ)
@require_POST
def emergency_end(request, uid):
    """One's own; the pages are closed at once."""
    rows = EmergencyAccess.objects.filter(started_by_id=request.actor.user_id)
    emergencies.end(emergency=get_object_or_404(rows, uid=uid), by=request.actor, at=timezone.now())
    messages.success(request, _("緊急閲覧を終えました。"))
    return redirect("today")
