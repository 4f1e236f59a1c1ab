"""訂正: begin to correct what was sent."""

from django.shortcuts import redirect, render
from django.utils import timezone

from akishima_support.access import Capability, requires
from cases.actions import amendments
from cases.forms.referral_amend import AmendForm
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import sent_referral
from cases.rules.amending import is_amending
from cases.states import Move


@requires(Capability.REFERRAL_SEND)
def referral_amend(request, uid):
    """Why it is corrected; then the composer, with what was sent last."""
    referral = sent_referral(uid)
    form = AmendForm(request.POST if request.method == "POST" else None, referral=referral)
    if request.method == "GET" and is_amending(referral):
        return redirect("cases:referral_detail", uid)
    if form.is_valid() and form.carry_out(
        amendments.begin, note=form.cleaned_data["text"], by=request.actor, at=timezone.now()
    ):
        return redirect("cases:referral_sections", uid)
    return render(request, "cases/referral_amend.html", move_page(form, request.actor, Move.AMEND))
