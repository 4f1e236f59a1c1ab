"""Editing a service: above all for whom it is."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import services
from network.actions.versions import StaleEdit
from network.forms.directory_form import tried
from network.forms.service import ServiceEditForm
from network.models import ServiceOffering
from network.presenters.newer_texts import newer_texts


@requires(Capability.DIRECTORY_WRITE)
def service_edit(request, uid):
    """Save over the version that was seen; an ended service keeps what it said."""
    offered = ServiceOffering.objects.select_related("organization").filter(ended_on=None)
    service = get_object_or_404(offered, uid=uid)
    name, organization = service.name, service.organization
    form = ServiceEditForm(request.POST if request.method == "POST" else None, instance=service)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            if tried(form, services.change, **_edit(form), by=request.actor):
                messages.success(request, _("保存しました。"))
                return redirect("network:organization_detail", uid=organization.uid)
        except StaleEdit as stale:
            status = 409
            form.show_newer(version=stale.current.version, texts=newer_texts(form, stale.current))
    context = {"form": form, "name": name, "organization": organization}
    return render(request, "network/service_edit.html", context, status=status)


def _edit(form: ServiceEditForm) -> dict:
    return {
        "service": form.instance,
        "catchments": form.cleaned_data["catchments"],
        "version": form.cleaned_data["version"],
        "fields": form.changed_data,
    }
