"""開かれる前の取り戻し."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import referral_follow
from cases.forms.referral_follow import RecallForm
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import sent_referral
from cases.states import Move


@requires(Capability.REFERRAL_SEND)
def referral_recall(request, uid):
    """Take back what nobody at the receiver has opened; once it is open the page says when that was."""
    referral = sent_referral(uid)
    form = RecallForm(request.POST if request.method == "POST" else None, referral=referral)
    if form.is_valid() and form.carry_out(
        referral_follow.recall,
        by=request.actor,
        at=timezone.now(),
        text=form.cleaned_data["text"],
    ):
        messages.success(request, _("開かれる前に取り戻しました。相手には何も残りません。"))
        return redirect("cases:referral_detail", uid)
    return render(request, "cases/referral_recall.html", move_page(form, request.actor, Move.RECALL))
