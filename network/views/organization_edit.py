"""Editing an organization."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import organizations
from network.actions.versions import StaleEdit
from network.forms.directory_form import tried
from network.forms.organization import OrganizationEditForm
from network.models import Organization
from network.presenters.newer_texts import newer_texts


@requires(Capability.DIRECTORY_WRITE)
def organization_edit(request, uid):
    """Save over the version that was seen; a stale save shows both texts (409) and writes neither."""
    organization = get_object_or_404(Organization.objects, uid=uid)
    form = OrganizationEditForm(request.POST if request.method == "POST" else None, instance=organization)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            if tried(form, organizations.change, **_edit(form), by=request.actor):
                messages.success(request, _("保存しました。"))
                return redirect("network:organization_detail", uid=uid)
        except StaleEdit as stale:
            status = 409
            form.show_newer(version=stale.current.version, texts=newer_texts(form, stale.current))
    context = {"form": form, "organization": Organization.objects.get(pk=organization.pk)}
    return render(request, "network/organization_edit.html", context, status=status)


def _edit(form: OrganizationEditForm) -> dict:
    return {
        "organization": form.instance,
        "catchments": form.cleaned_data["catchments"],
        "version": form.cleaned_data["version"],
        "fields": form.changed_data,
    }
