"""日程を変える."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import referral_follow
from cases.forms.referral_acts import ReplanForm
from cases.forms.referral_terms import initial_terms
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import sent_referral
from cases.states import Move


@requires(Capability.REFERRAL_SEND)
def referral_replan(request, uid):
    """Move the day of the meeting, or the end of the time together."""
    referral = sent_referral(uid)
    form = ReplanForm(
        request.POST if request.method == "POST" else None, referral=referral, initial=initial_terms(referral)
    )
    if form.is_valid() and form.carry_out(
        referral_follow.replan, **form.days(), text=form.cleaned_data["text"], by=request.actor, at=timezone.now()
    ):
        messages.success(request, _("日程を変えました。"))
        return redirect("cases:referral_detail", uid)
    return render(request, "cases/referral_replan.html", move_page(form, request.actor, Move.REPLAN))
