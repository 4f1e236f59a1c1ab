"""終了の報告."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import referral_answer
from cases.forms.referral_report import FinishForm
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import received_referral
from cases.states import Move


@requires(Capability.REFERRAL_ANSWER)
def referral_finish(request, uid):
    """Report what became of what was asked for; the sender confirms it or asks."""
    referral = received_referral(uid)
    form = FinishForm(request.POST if request.method == "POST" else None, referral=referral)
    if form.is_valid() and form.carry_out(
        referral_answer.report, words=form.words(), by=request.actor, at=timezone.now()
    ):
        messages.success(request, _("終了を報告しました。送った側が確かめます。"))
        return redirect("cases:referral_detail", uid)
    return render(request, "cases/referral_finish.html", move_page(form, request.actor, Move.FINISH))
