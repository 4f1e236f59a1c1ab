"""緊急閲覧の件数."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.presenters.emergency import counts_page


@requires(Capability.EMERGENCY_COUNT)
def emergency_list(request):
    """Per month for managers and the auditor; what waits for a review only for those who may review."""
    return render(request, "cases/emergency_list.html", counts_page(request.actor))
