"""誤って送った連携の取消し."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import strikes
from cases.forms.referral_strike import StrikeOutForm
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import sent_referral
from cases.states import Move


@requires(Capability.REFERRAL_SEND)
def referral_strike_out(request, uid):
    """Cut the receiver off at once; with the wrong body or person it becomes an incident."""
    referral = sent_referral(uid)
    form = StrikeOutForm(request.POST if request.method == "POST" else None, referral=referral)
    if form.is_valid() and form.carry_out(strikes.strike_out, **form.cleaned_data, by=request.actor, at=timezone.now()):
        messages.success(request, _("取り消しました。相手は、もう読めません。"))
        return redirect("cases:referral_detail", uid)
    return render(request, "cases/referral_strike_out.html", move_page(form, request.actor, Move.STRIKE_OUT))
