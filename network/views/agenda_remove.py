"""An item is taken off the agenda."""

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from akishima_support.access import Capability, requires
from network.actions import agenda
from network.models import AgendaItem
from network.views.meeting_pages import done


@requires(Capability.MEETING_KEEP)
@require_POST
def agenda_remove(request, uid):
    """What was pressed twice is gone all the same."""
    item = get_object_or_404(AgendaItem.objects.select_related("meeting"), uid=uid)
    return done(request, item.meeting, agenda.remove, _("次第から外しました。"), item=item, by=request.actor)
