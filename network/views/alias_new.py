"""Another name for an organization."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import aliases
from network.forms.alias import AliasForm
from network.forms.directory_form import tried
from network.models import Organization, OrganizationAlias


@requires(Capability.DIRECTORY_WRITE)
def alias_new(request, uid):
    """Search finds the body by the new name at once."""
    organization = get_object_or_404(Organization.objects, uid=uid)
    alias = OrganizationAlias(organization=organization)
    form = AliasForm(request.POST if request.method == "POST" else None, instance=alias)
    if request.method == "POST" and form.is_valid() and tried(form, aliases.add, alias=alias, by=request.actor):
        messages.success(request, _("別名を登録しました。"))
        return redirect("network:organization_detail", uid=uid)
    return render(request, "network/alias_new.html", {"form": form, "organization": organization})
