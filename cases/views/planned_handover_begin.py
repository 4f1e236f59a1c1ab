"""予定した引継ぎを始める."""

from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from akishima_support.access import Capability, Refused, requires
from cases.actions import planned_handovers
from cases.forms.planned_handover import BeginHandoverForm
from cases.models import PlannedHandover
from cases.presenters.planned_handovers import begin_page


@requires(Capability.HANDOVER_PLAN)
def planned_handover_begin(request, uid):
    """Begin the draft; what crosses and on which basis is chosen and checked there."""
    rows = PlannedHandover.objects.coming().select_related("person", "to_organization")
    planned = get_object_or_404(rows, uid=uid)
    form = BeginHandoverForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            referral = planned_handovers.begin(
                planned=planned, by=request.actor, at=timezone.now(), despite_no=form.cleaned_data["despite_no"]
            )
        except Refused as refused:
            form.add_error(None, refused.message)
        else:
            return redirect("cases:referral_sections", referral.uid)
    page = begin_page(planned, timezone.localdate())
    return render(request, "cases/planned_handover_begin.html", page | {"form": form})
