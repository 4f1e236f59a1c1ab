"""質問への答え."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import referral_follow
from cases.forms.referral_follow import AnswerForm
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import sent_referral
from cases.states import Move


@requires(Capability.REFERRAL_SEND)
def referral_answer(request, uid):
    """Answer the receiver's question."""
    referral = sent_referral(uid)
    form = AnswerForm(request.POST if request.method == "POST" else None, referral=referral)
    if form.is_valid() and form.carry_out(
        referral_follow.answer,
        by=request.actor,
        at=timezone.now(),
        text=form.cleaned_data["text"],
    ):
        messages.success(request, _("質問に答えました。"))
        return redirect("cases:referral_detail", uid)
    return render(request, "cases/referral_answer.html", move_page(form, request.actor, Move.ANSWER))
