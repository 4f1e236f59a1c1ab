"""A service comes to its end."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import services
from network.forms.directory_form import tried
from network.forms.service import ServiceEndForm
from network.models import ServiceOffering


@requires(Capability.DIRECTORY_KEEP)
def service_end(request, uid):
    """The last day; an ended service has no such page any more."""
    offered = ServiceOffering.objects.kept_by(request.actor).select_related("organization").filter(ended_on=None)
    service = get_object_or_404(offered, uid=uid)
    form = ServiceEndForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        ending = {"service": service, "on": form.cleaned_data["ended_on"], "by": request.actor}
        if tried(form, services.end, **ending):
            messages.success(request, _("支援メニューを終了しました。"))
            return redirect("network:organization_detail", uid=service.organization.uid)
    return render(request, "network/service_end.html", {"form": form, "service": service})
