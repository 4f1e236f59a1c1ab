"""廃棄の保留を解除する."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import holds
from cases.forms.keeping import HoldLiftForm
from cases.models import Hold


@requires(Capability.KEEPING_DECIDE)
def hold_lift(request, uid):
    """With the reason."""
    hold = get_object_or_404(Hold.objects.select_related("person", "set_by"), uid=uid)
    form = HoldLiftForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            holds.lift(hold=hold, note=form.cleaned_data["note"], by=request.actor, at=timezone.now())
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("廃棄の保留を解除しました。"))
            return redirect("cases:person_holds", hold.person.uid)
    return render(request, "cases/hold_lift.html", {"form": form, "hold": hold})
