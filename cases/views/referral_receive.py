"""受領."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import referral_answer
from cases.forms.referral_answer import ReceiveForm
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import received_referral
from cases.states import Move


@requires(Capability.REFERRAL_ANSWER)
def referral_receive(request, uid):
    """Open what was sent; until then nobody here has read it."""
    referral = received_referral(uid)
    form = ReceiveForm(request.POST if request.method == "POST" else None, referral=referral)
    if form.is_valid() and form.carry_out(
        referral_answer.receive,
        by=request.actor,
        at=timezone.now(),
    ):
        messages.success(request, _("受領しました。"))
        return redirect("cases:referral_detail", uid)
    return render(request, "cases/referral_receive.html", move_page(form, request.actor, Move.RECEIVE))
