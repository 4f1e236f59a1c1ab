"""回答書 on A4, to be filled in by hand."""

from django.http import Http404
from django.shortcuts import get_object_or_404, render

from akishima_support.access import Capability, requires
from cases.models import Referral
from cases.presenters.referral_sheet import reply_sheet_page


@requires(Capability.REFERRAL_READ)
def reply_sheet(request, uid):
    """A blank answer with the number of the referral; it names nobody."""
    referral = get_object_or_404(Referral.objects.with_sides(), uid=uid)
    if referral.sent_at is None:
        raise Http404
    return render(request, "cases/reply_sheet.html", reply_sheet_page(referral, request.actor))
