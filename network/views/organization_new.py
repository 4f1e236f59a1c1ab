"""A new organization."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import organizations
from network.forms.directory_form import tried
from network.forms.organization import OrganizationForm


@requires(Capability.DIRECTORY_WRITE)
def organization_new(request):
    """The administrator types a body that the record does not name."""
    form = OrganizationForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        catchments = form.cleaned_data["catchments"]
        if tried(form, organizations.add, organization=form.instance, catchments=catchments, by=request.actor):
            messages.success(request, _("機関を登録しました。"))
            return redirect("network:organization_detail", uid=form.instance.uid)
    return render(request, "network/organization_new.html", {"form": form})
