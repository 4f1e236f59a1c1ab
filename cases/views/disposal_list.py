"""廃棄: what is due, and a proposal."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import disposal
from cases.forms.keeping import DisposalProposeForm
from cases.presenters.disposal import list_page


@requires(Capability.KEEPING_DECIDE)
def disposal_list(request):
    """Everything due that nothing stands in the way of goes into one proposal."""
    form = DisposalProposeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        data, at = form.cleaned_data, timezone.now()
        try:
            made = disposal.propose(note=data["note"], by=request.actor, at=at, token=data["submission_token"])
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("廃棄を提案しました。ほかの承認者の承認を待ちます。"))
            return redirect("cases:disposal_detail", made.uid)
    return render(request, "cases/disposal_list.html", list_page(timezone.localdate()) | {"form": form})
