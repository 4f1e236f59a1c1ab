"""An organization leaves its seat."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import platform
from network.forms.directory_form import tried
from network.forms.seat import SeatEndForm
from network.models import PlatformMembership


@requires(Capability.DIRECTORY_WRITE)
def seat_end(request, uid):
    """The day it left; the seat stands empty again and the past stays readable."""
    taken = PlatformMembership.objects.current().select_related("platform", "organization")
    seat = get_object_or_404(taken.filter(organization__isnull=False), uid=uid)
    form = SeatEndForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        on, note = form.cleaned_data["ended_on"], form.cleaned_data["note"]
        if tried(form, platform.end, seat=seat, on=on, note=note, by=request.actor):
            messages.success(request, _("席を離れたことを記録しました。"))
            return redirect("network:platform")
    return render(request, "network/seat_end.html", {"form": form, "seat": seat})
