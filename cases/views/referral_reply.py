"""照会に答える."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import referral_answer
from cases.forms.referral_acts import ReplyForm
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import received_referral
from cases.states import Move


@requires(Capability.REFERRAL_ANSWER)
def referral_reply(request, uid):
    """Answer an inquiry without telling whether somebody is known."""
    referral = received_referral(uid)
    form = ReplyForm(request.POST if request.method == "POST" else None, referral=referral)
    if form.is_valid() and form.carry_out(
        referral_answer.reply, **form.cleaned_data, by=request.actor, at=timezone.now()
    ):
        messages.success(request, _("照会に答えました。"))
        return redirect("cases:referral_detail", uid)
    return render(request, "cases/referral_reply.html", move_page(form, request.actor, Move.REPLY))
