"""An empty seat gets its organization."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import platform
from network.forms.directory_form import tried
from network.forms.seat import SeatFillForm
from network.models import PlatformMembership


@requires(Capability.DIRECTORY_WRITE)
def seat_fill(request, uid):
    """機関を割り当てる: a body of the directory or a new one. A taken seat has no such page."""
    empty = PlatformMembership.objects.current().select_related("platform").filter(organization=None)
    seat = get_object_or_404(empty, uid=uid)
    form = SeatFillForm(request.POST if request.method == "POST" else None, seat=seat)
    if request.method == "POST" and form.is_valid():
        filled = {"organization": form.body, "delegate": form.delegate, "on": timezone.localdate()}
        if tried(form, platform.fill, seat=seat, **filled, by=request.actor):
            messages.success(request, _("構成機関を割り当てました。"))
            return redirect("network:platform")
    return render(request, "network/seat_fill.html", {"form": form, "seat": seat})
