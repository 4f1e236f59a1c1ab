"""送付状 for FAX, on A4."""

from django.http import Http404
from django.shortcuts import get_object_or_404, render

from akishima_support.access import Capability, requires
from cases.models import Referral
from cases.presenters.fax_cover import fax_cover_page


@requires(Capability.REFERRAL_READ)
def fax_cover(request, uid):
    """From whom to whom and how many sheets; whoever picks up the wrong one learns of nobody."""
    referral = get_object_or_404(Referral.objects.with_sides(), uid=uid)
    if referral.sent_at is None:
        raise Http404
    return render(request, "cases/fax_cover.html", fax_cover_page(referral, request.actor))
