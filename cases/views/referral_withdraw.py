"""取下げ."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import referral_follow
from cases.forms.referral_follow import WithdrawForm
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import sent_referral
from cases.states import Move


@requires(Capability.REFERRAL_SEND)
def referral_withdraw(request, uid):
    """Take it back."""
    referral = sent_referral(uid)
    form = WithdrawForm(request.POST if request.method == "POST" else None, referral=referral)
    if form.is_valid() and form.carry_out(
        referral_follow.withdraw,
        by=request.actor,
        at=timezone.now(),
        text=form.cleaned_data["text"],
    ):
        messages.success(request, _("取り下げました。"))
        return redirect("cases:referral_detail", uid)
    return render(request, "cases/referral_withdraw.html", move_page(form, request.actor, Move.WITHDRAW))
