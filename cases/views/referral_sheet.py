"""連携票 on A4."""

from django.http import Http404
from django.shortcuts import get_object_or_404, render

from akishima_support.access import Capability, requires
from cases.models import Referral
from cases.presenters.referral_sheet import referral_sheet_page


@requires(Capability.REFERRAL_READ)
def referral_sheet(request, uid):
    """What was told, for a body without a login."""
    referral = get_object_or_404(Referral.objects.with_sides(), uid=uid)
    page = referral_sheet_page(referral, request.actor)
    if not page["packets"]:
        raise Http404
    return render(request, "cases/referral_sheet.html", page)
