"""受入."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import referral_answer
from cases.forms.referral_answer import AcceptForm
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import readable_referral
from cases.states import Move


@requires(Capability.REFERRAL_ANSWER)
def referral_accept(request, uid):
    """Say yes."""
    referral = readable_referral(uid)
    form = AcceptForm(request.POST if request.method == "POST" else None, referral=referral)
    if form.is_valid() and form.carry_out(
        referral_answer.accept,
        by=request.actor,
        at=timezone.now(),
        text=form.cleaned_data["text"],
    ):
        messages.success(request, _("受け入れました。"))
        return redirect("cases:referral_detail", uid)
    return render(request, "cases/referral_accept.html", move_page(form, request.actor, Move.ACCEPT))
