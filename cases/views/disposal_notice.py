"""廃棄依頼 to the bodies that hold copies, on A4: one sheet for each."""

from django.shortcuts import get_object_or_404, render

from akishima_support.access import Capability, requires
from cases.models import DisposalBatch
from cases.presenters.disposal import bodies


@requires(Capability.KEEPING_DECIDE)
def disposal_notice(request, uid):
    """By the numbers of the referrals; no name is known any more."""
    batch = get_object_or_404(DisposalBatch.objects, uid=uid)
    return render(request, "cases/disposal_notice.html", {"batch": batch, "bodies": bodies(batch)})
