"""The address that a person gives to their calendar."""

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from akishima_support.access import Capability, requires
from network.actions import calendar
from network.models import CalendarAddress

SESSION_KEY = "calendar_token"


@requires(Capability.OWN_ACCOUNT)
def calendar_address(request):
    """POST makes an address or a new one; it is shown this one time."""
    if request.method == "POST":
        request.session[SESSION_KEY] = calendar.make_address(by=request.actor, at=timezone.now())
        return redirect("network:calendar_address")
    token = request.session.pop(SESSION_KEY, None)
    link = request.build_absolute_uri(reverse("network:calendar_feed", args=[token])) if token else ""
    context = {"address": CalendarAddress.objects.first(), "link": link}
    return render(request, "network/calendar_address.html", context)
