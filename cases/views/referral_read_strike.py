"""確かめました: one has seen what the other side took back."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from akishima_support.access import Capability, Refused, requires
from cases.actions import strikes
from cases.models import Referral


@requires(Capability.REFERRAL_READ)
@require_POST
def referral_read_strike(request, uid):
    """Take it out of the own inbox."""
    referral = get_object_or_404(Referral.objects.with_sides(), uid=uid)
    try:
        strikes.read(referral=referral, by=request.actor)
    except Refused as refusal:
        messages.error(request, refusal.message)
    else:
        messages.success(request, _("確かめたことを記録しました。"))
    return redirect("cases:referral_detail", uid)
