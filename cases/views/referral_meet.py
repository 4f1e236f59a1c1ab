"""最初に会えたことを伝える."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import referral_answer
from cases.forms.referral_acts import MeetForm
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import received_referral
from cases.states import Move


@requires(Capability.REFERRAL_ANSWER)
def referral_meet(request, uid):
    """Say that the first meeting took place; the sender says so too."""
    referral = received_referral(uid)
    form = MeetForm(request.POST if request.method == "POST" else None, referral=referral)
    if form.is_valid() and form.carry_out(
        referral_answer.meet, **form.cleaned_data, by=request.actor, at=timezone.now()
    ):
        messages.success(request, _("最初に会えたことを伝えました。"))
        return redirect("cases:referral_detail", uid)
    return render(request, "cases/referral_meet.html", move_page(form, request.actor, Move.MEET))
