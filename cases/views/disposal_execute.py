"""廃棄する: what was approved is erased and does not come back."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import disposal
from cases.forms.keeping import DisposalExecuteForm
from cases.models import DisposalBatch, DisposalItem


@requires(Capability.KEEPING_DECIDE)
def disposal_execute(request, uid):
    """Asks for the number of the batch and the password once more."""
    batch = get_object_or_404(DisposalBatch.objects, uid=uid)
    form = DisposalExecuteForm(request.POST if request.method == "POST" else None, batch=batch)
    if form.is_valid():
        try:
            disposal.execute(batch=batch, by=request.actor, at=timezone.now())
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("廃棄しました。廃棄証明が残っています。"))
            return redirect("cases:disposal_detail", uid)
    items = DisposalItem.objects.filter(batch=batch).count()
    return render(request, "cases/disposal_execute.html", {"batch": batch, "form": form, "items": items})
