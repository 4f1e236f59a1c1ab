"""The delegate of a seat, the term, and how the body takes part."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import platform
from network.actions.versions import StaleEdit
from network.forms.directory_form import tried
from network.forms.seat import SeatEditForm
from network.models import PlatformMembership
from network.presenters.newer_texts import newer_texts


@requires(Capability.DIRECTORY_WRITE)
def seat_edit(request, uid):
    """Another delegate gets a row of their own, so that the former one stays readable with the day."""
    taken = PlatformMembership.objects.current().select_related("platform", "organization")
    seat = get_object_or_404(taken.filter(organization__isnull=False), uid=uid)
    form = SeatEditForm(request.POST if request.method == "POST" else None, seat=seat)
    status = 200
    if request.method == "POST" and form.is_valid():
        values = dict(form.cleaned_data)
        renewal = {"version": values.pop("version"), "values": values, "on": timezone.localdate()}
        try:
            if tried(form, platform.renew, seat=seat, **renewal, by=request.actor):
                messages.success(request, _("保存しました。"))
                return redirect("network:platform")
        except StaleEdit as stale:
            status = 409
            form.show_newer(version=stale.current.version, texts=newer_texts(form, stale.current))
    return render(request, "network/seat_edit.html", {"form": form, "seat": seat}, status=status)
