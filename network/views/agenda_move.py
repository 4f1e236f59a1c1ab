"""An item of an agenda changes places with its neighbor."""

from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from akishima_support.access import Capability, requires
from network.actions import agenda
from network.models import AgendaItem
from network.views.meeting_pages import done


@requires(Capability.MEETING_KEEP)
@require_POST
def agenda_move(request, uid):
    """Up where the button says so, else down."""
    item = get_object_or_404(AgendaItem.objects.select_related("meeting"), uid=uid)
    moving = {"item": item, "up": request.POST.get("to") == "up", "by": request.actor}
    return done(request, item.meeting, agenda.move, **moving)
