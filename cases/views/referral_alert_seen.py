"""緊急の報告を読んだ."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from akishima_support.access import Capability, Refused, requires
from cases.actions import referral_alert
from cases.presenters.referral_opened import sent_referral


@requires(Capability.REFERRAL_SEND)
@require_POST
def referral_alert_seen(request, uid):
    """Say that the urgent report is read."""
    referral = sent_referral(uid)
    try:
        referral_alert.see(referral=referral, by=request.actor, at=timezone.now())
        messages.success(request, _("緊急の報告を読んだことが、相手に伝わります。"))
    except Refused as refusal:
        messages.error(request, refusal.message)
    return redirect("cases:referral_detail", uid)
