"""A new service of an organization."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import services
from network.forms.directory_form import tried
from network.forms.service import ServiceForm
from network.models import Organization, ServiceOffering


@requires(Capability.DIRECTORY_WRITE)
def service_new(request, uid):
    """What the body offers from now on."""
    organization = get_object_or_404(Organization.objects, uid=uid)
    service = ServiceOffering(organization=organization)
    form = ServiceForm(request.POST if request.method == "POST" else None, instance=service)
    if request.method == "POST" and form.is_valid():
        adding = {"service": service, "catchments": form.cleaned_data["catchments"], "by": request.actor}
        if tried(form, services.add, **adding):
            messages.success(request, _("支援メニューを登録しました。"))
            return redirect("network:organization_detail", uid=uid)
    return render(request, "network/service_new.html", {"form": form, "organization": organization})
