"""Merging a duplicate organization: its name becomes an alias of the other."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import merging
from network.forms.alias_merge import AliasMergeForm
from network.forms.directory_form import tried
from network.models import Organization
from network.rules.merging import can_merge


@requires(Capability.DIRECTORY_WRITE)
def alias_merge(request, uid):
    """Choose the body that stays; a body with accounts or referrals is refused with the way out."""
    organization = get_object_or_404(Organization.objects, uid=uid)
    if not can_merge(organization):
        raise Http404
    form = AliasMergeForm(request.POST if request.method == "POST" else None, organization=organization)
    if request.method == "POST" and form.is_valid():
        into = form.cleaned_data["into"]
        acted = {"organization": organization, "into": into, "by": request.actor, "on": timezone.localdate()}
        if tried(form, merging.merge, **acted):
            messages.success(request, _("一つの機関にまとめました。"))
            return redirect("network:organization_detail", uid=into.uid)
    return render(request, "network/alias_merge.html", {"form": form, "organization": organization})
