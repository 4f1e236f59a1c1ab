"""最初に会えたことを確かめる."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import referral_follow
from cases.forms.referral_acts import MeetForm
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import sent_referral
from cases.states import Move


@requires(Capability.REFERRAL_SEND)
def referral_confirm_meeting(request, uid):
    """Say on this side too that the first meeting took place."""
    referral = sent_referral(uid)
    form = MeetForm(request.POST if request.method == "POST" else None, referral=referral)
    if form.is_valid() and form.carry_out(
        referral_follow.confirm_meeting, **form.cleaned_data, by=request.actor, at=timezone.now()
    ):
        messages.success(request, _("最初に会えたことを確かめました。"))
        return redirect("cases:referral_detail", uid)
    return render(request, "cases/referral_confirm_meeting.html", move_page(form, request.actor, Move.CONFIRM_MEETING))
