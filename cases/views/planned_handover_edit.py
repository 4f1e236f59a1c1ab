"""引継ぎの予定を直す."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import planned_handovers
from cases.forms.planned_handover import PlannedHandoverEditForm
from cases.models import PlannedHandover
from cases.rules.versions import Stale


@requires(Capability.HANDOVER_PLAN)
def planned_handover_edit(request, uid):
    """Above all a birthday that was mistyped."""
    rows = PlannedHandover.objects.coming().select_related("person", "to_organization", "referral")
    planned = get_object_or_404(rows, uid=uid)
    form = PlannedHandoverEditForm(
        request.POST if request.method == "POST" else None, planned=planned, actor=request.actor
    )
    if form.is_valid():
        try:
            planned_handovers.change(planned=planned, **form.words(), by=request.actor, at=timezone.now())
        except Refused as refused:
            form.add_error(None, refused.message)
        except Stale:
            form.add_error(None, _("ほかの人が先に保存しました。画面を開き直して確かめてください。"))
        else:
            messages.success(request, _("引継ぎの予定を直しました。"))
            return redirect("cases:planned_handover_list")
    return render(request, "cases/planned_handover_edit.html", {"form": form, "plan": planned})
