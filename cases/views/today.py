"""今日: what waits on me and since when."""

from django.shortcuts import render
from django.utils import timezone

from akishima_support.access import Capability, requires
from cases.presenters.today import today_page


@requires(Capability.TODAY)
def today(request):
    """The first page after sign-in."""
    day = timezone.localdate()
    sections = today_page(request.actor, day)
    context = {
        "day": day,
        "sections": sections,
        "nothing": [each.nothing for each in sections if each.nothing and not each.items],
        "is_free": not any(each.items or each.told for each in sections),
    }
    return render(request, "cases/today.html", context)
