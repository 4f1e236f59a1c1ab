"""18歳の引継ぎ予定: the partner's own watch list."""

from django.shortcuts import render
from django.utils import timezone

from akishima_support.access import Capability, requires
from cases.presenters.planned_handovers import planned_page


@requires(Capability.HANDOVER_PLAN)
def planned_handover_list(request):
    """Who turns 18 when; nobody else learns of it."""
    return render(request, "cases/planned_handover_list.html", planned_page(timezone.localdate()))
