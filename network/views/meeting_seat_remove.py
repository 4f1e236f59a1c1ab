"""An invitation that nobody has answered is taken back."""

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from akishima_support.access import Capability, requires
from network.actions import meeting_seats
from network.models import MeetingAttendance
from network.views.meeting_pages import done


@requires(Capability.MEETING_KEEP)
@require_POST
def meeting_seat_remove(request, uid):
    """The body is off the list."""
    seat = get_object_or_404(MeetingAttendance.objects.select_related("meeting"), uid=uid)
    return done(request, seat.meeting, meeting_seats.take_back, _("名簿から外しました。"), seat=seat, by=request.actor)
