"""A body that takes part in the platform without a seat."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import platform
from network.forms.directory_form import tried
from network.forms.seat import SeatNewForm
from network.models import PlatformMembership


@requires(Capability.DIRECTORY_WRITE)
def seat_new(request):
    """随時参加, オブザーバー, 助言: it counts as no seat. Guests of one sitting stand in that sitting alone."""
    form = SeatNewForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        place = PlatformMembership(**form.cleaned_data)
        if tried(form, platform.add_place, place=place, by=request.actor):
            messages.success(request, _("参加する機関を登録しました。"))
            return redirect("network:platform")
    return render(request, "network/seat_new.html", {"form": form})
