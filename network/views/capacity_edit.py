"""受入状況: whether a body can take somebody on, at once."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import capacity
from network.forms.capacity import CapacityForm
from network.forms.directory_form import tried
from network.models import Organization


@requires(Capability.DIRECTORY_KEEP, Capability.CAPACITY_HEAR)
def capacity_edit(request, uid):
    """Takes effect at once, with the day and who said so; of another body also how that was heard."""
    organization = get_object_or_404(Organization.objects.whose_capacity_is_noted_by(request.actor), uid=uid)
    hears = organization.pk != request.actor.organization_id
    start = {"capacity": organization.capacity, "as_of": timezone.localdate()}
    start["said_by"] = "" if hears else request.actor.user_name
    form = CapacityForm(request.POST if request.method == "POST" else None, initial=start, hears=hears)
    if request.method == "POST" and form.is_valid():
        noting = {"organization": organization, "word": form.word(), "by": request.actor, "at": timezone.now()}
        if tried(form, capacity.note, **noting):
            messages.success(request, _("受入状況を更新しました。"))
            return redirect("network:organization_detail", uid=uid)
    context = {"form": form, "organization": organization, "hears": hears}
    return render(request, "network/capacity_edit.html", context)
