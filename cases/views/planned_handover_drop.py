"""引継ぎの予定を取りやめる."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import planned_handovers
from cases.forms.planned_handover import DropForm
from cases.models import PlannedHandover


@requires(Capability.HANDOVER_PLAN)
def planned_handover_drop(request, uid):
    """With a reason; nobody was told, so nobody has to be told."""
    rows = PlannedHandover.objects.coming().select_related("person", "to_organization")
    planned = get_object_or_404(rows, uid=uid)
    form = DropForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            planned_handovers.drop(
                planned=planned, reason=form.cleaned_data["reason"], by=request.actor, at=timezone.now()
            )
        except Refused as refused:
            form.add_error(None, refused.message)
        else:
            messages.success(request, _("引継ぎの予定を取りやめました。"))
            return redirect("cases:planned_handover_list")
    return render(request, "cases/planned_handover_drop.html", {"form": form, "plan": planned})
