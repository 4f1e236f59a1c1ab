"""A new service of an organization."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import services
from network.forms.directory_form import tried
from network.forms.service import OwnServiceForm, ServiceForm
from network.models import Organization, ServiceOffering
from network.rules.approval import has_to_ask


@requires(Capability.DIRECTORY_KEEP)
def service_new(request, uid):
    """What the body offers from now on; where it says so itself, for whom waits for the city."""
    organization = get_object_or_404(Organization.objects.kept_by(request.actor), uid=uid)
    service = ServiceOffering(organization=organization)
    asks = has_to_ask(request.actor)
    form_class = OwnServiceForm if asks else ServiceForm
    form = form_class(request.POST if request.method == "POST" else None, instance=service)
    if request.method == "POST" and form.is_valid():
        beside = services.Beside(form.cleaned_data["catchments"], form.cleaned_data.get("words", ""))
        adding = {"service": service, "beside": beside, "by": request.actor, "at": timezone.now()}
        if tried(form, services.add, **adding):
            messages.success(request, _("支援メニューを登録しました。"))
            return redirect("network:organization_detail", uid=uid)
    context = {"form": form, "organization": organization, "asks": asks}
    return render(request, "network/service_new.html", context)
