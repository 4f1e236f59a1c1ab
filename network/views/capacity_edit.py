"""受入状況: whether a body can take somebody on, at once."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import organizations
from network.forms.capacity import CapacityForm
from network.models import Organization


@requires(Capability.DIRECTORY_KEEP)
def capacity_edit(request, uid):
    """Takes effect at once, with the day and who said so."""
    organization = get_object_or_404(Organization.objects.kept_by(request.actor), uid=uid)
    own = organization.pk == request.actor.organization_id
    start = {"capacity": organization.capacity, "as_of": timezone.localdate()}
    start["said_by"] = request.actor.user_name if own else ""
    form = CapacityForm(request.POST if request.method == "POST" else None, initial=start)
    if request.method == "POST" and form.is_valid():
        said = {"capacity": form.cleaned_data["capacity"], "said_by": form.cleaned_data["said_by"]}
        day = form.cleaned_data["as_of"]
        organizations.note_capacity(organization=organization, **said, by=request.actor, on=day)
        messages.success(request, _("受入状況を更新しました。"))
        return redirect("network:organization_detail", uid=uid)
    return render(request, "network/capacity_edit.html", {"form": form, "organization": organization})
