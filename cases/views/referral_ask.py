"""質問."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import referral_answer
from cases.forms.referral_answer import AskForm
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import readable_referral
from cases.states import Move


@requires(Capability.REFERRAL_ANSWER)
def referral_ask(request, uid):
    """Ask the sender before deciding."""
    referral = readable_referral(uid)
    form = AskForm(request.POST if request.method == "POST" else None, referral=referral)
    if form.is_valid() and form.carry_out(
        referral_answer.ask,
        by=request.actor,
        at=timezone.now(),
        text=form.cleaned_data["text"],
    ):
        messages.success(request, _("質問を送りました。"))
        return redirect("cases:referral_detail", uid)
    return render(request, "cases/referral_ask.html", move_page(form, request.actor, Move.ASK))
