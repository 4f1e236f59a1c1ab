"""今日: what waits on me and since when."""

from django.shortcuts import render
from django.utils import timezone

from akishima_support.access import Capability, requires
from cases.presenters.today import today_page


@requires(Capability.TODAY)
def today(request):
    """The first page after sign-in."""
    day = timezone.localdate()
    return render(request, "cases/today.html", {"day": day, "sections": today_page(request.actor, day)})
