"""One proposal of disposal."""

from django.shortcuts import get_object_or_404, render

from akishima_support.access import Capability, requires
from cases.models import DisposalBatch
from cases.presenters.disposal import detail_page

PEOPLE = ("proposed_by", "approved_by", "refused_by", "executed_by")


@requires(Capability.KEEPING_DECIDE)
def disposal_detail(request, uid):
    """Who is in it, where it stands; afterwards the certificates."""
    batch = get_object_or_404(DisposalBatch.objects.select_related(*PEOPLE), uid=uid)
    return render(request, "cases/disposal_detail.html", detail_page(batch, request.actor))
