"""担当になる."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from akishima_support.access import Capability, Refused, requires
from cases.actions import referral_answer
from cases.presenters.referral_opened import received_referral


@requires(Capability.REFERRAL_ANSWER)
@require_POST
def referral_take(request, uid):
    """Become the one here who looks after it."""
    referral = received_referral(uid)
    try:
        referral_answer.take(referral=referral, by=request.actor, at=timezone.now())
        messages.success(request, _("この連携の担当になりました。"))
    except Refused as refusal:
        messages.error(request, refusal.message)
    return redirect("cases:referral_detail", uid)
