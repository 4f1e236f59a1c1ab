"""Closing an organization."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import organizations
from network.forms.directory_form import tried
from network.forms.organization_close import OrganizationCloseForm
from network.models import Organization
from network.presenters.left_behind import left_behind
from network.rules.closing import can_close, can_reopen


@requires(Capability.DIRECTORY_WRITE)
def organization_close(request, uid):
    """The last day, who takes over and why; what is left there is listed first, and afterwards as long as it is."""
    organization = get_object_or_404(Organization.objects, uid=uid)
    if organization.is_window or (request.method == "POST" and not can_close(organization)):
        raise Http404
    form = OrganizationCloseForm(request.POST if request.method == "POST" else None, organization=organization)
    if request.method == "POST" and form.is_valid():
        closing = {"organization": organization, **form.closing, "by": request.actor}
        if tried(form, organizations.close, **closing):
            messages.success(request, _("機関を廃止しました。これまでの記録はそのまま残ります。"))
            return redirect("network:organization_close", uid=uid)
    context = {
        "may_reopen": can_reopen(organization, timezone.localdate()),
        "form": form,
        "organization": organization,
        "left": left_behind(organization, timezone.localdate()),
    }
    return render(request, "network/organization_close.html", context)
