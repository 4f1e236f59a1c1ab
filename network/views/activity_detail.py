"""One activity: what it is, when it took place, and what came of it."""

from django.shortcuts import get_object_or_404, render

from akishima_support.access import Capability, requires
from network.models import Activity
from network.presenters.activity_detail import activity_page


@requires(Capability.DIRECTORY_READ)
def activity_detail(request, uid):
    """Everybody who signs in reads it; small numbers are for the secretariat alone."""
    activity = get_object_or_404(Activity.objects.with_bodies(), uid=uid)
    return render(request, "network/activity_detail.html", activity_page(activity, request.actor))
