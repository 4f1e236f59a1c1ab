"""Editing a service: above all for whom it is."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import services
from network.actions.versions import StaleEdit
from network.forms.directory_form import tried
from network.forms.service import OwnServiceEditForm, ServiceEditForm
from network.models import ChangeRequest, ServiceOffering
from network.presenters.newer_texts import newer_texts
from network.rules.approval import has_to_ask


@requires(Capability.DIRECTORY_KEEP)
def service_edit(request, uid):
    """Save over the version that was seen; an ended service keeps what it said.

    Where the body itself edits, for whom it is becomes a request, and stays as it was until the city approves.
    """
    offered = ServiceOffering.objects.kept_by(request.actor).select_related("organization").filter(ended_on=None)
    service = get_object_or_404(offered, uid=uid)
    name, organization = service.name, service.organization
    asks = has_to_ask(request.actor)
    asked = ChangeRequest.objects.pending().filter(service=service).first()
    form = _form(request, service, asked, asks)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            if tried(form, services.change, **_edit(form), by=request.actor, at=timezone.now()):
                messages.success(request, _("保存しました。"))
                return redirect("network:organization_detail", uid=organization.uid)
        except StaleEdit as stale:
            status = 409
            form.show_newer(version=stale.current.version, texts=newer_texts(form, stale.current))
    context = {"form": form, "name": name, "organization": organization, "asks": asks, "asked": asked}
    return render(request, "network/service_edit.html", context, status=status)


def _form(request, service: ServiceOffering, asked: ChangeRequest | None, asks: bool) -> ServiceEditForm:
    """A body goes on from what it has asked for already."""
    form_class = OwnServiceEditForm if asks else ServiceEditForm
    start = asked.after | {"words": asked.words} if asks and asked else {}
    return form_class(request.POST if request.method == "POST" else None, instance=service, initial=start)


def _edit(form: ServiceEditForm) -> dict:
    return {
        "service": form.instance,
        "beside": services.Beside(form.cleaned_data["catchments"], form.cleaned_data.get("words", "")),
        "version": form.cleaned_data["version"],
        "fields": form.changed_data,
    }
