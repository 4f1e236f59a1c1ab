"""窓口で受け入れる: a partner's referral becomes a consultation and a case."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import referral_take_in as actions
from cases.forms.referral_take_in import TakeInForm
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import received_referral
from cases.presenters.referral_packet import packets_of
from cases.states import Move


@requires(Capability.CASE_WRITE)
def referral_take_in(request, uid):
    """Accept it and decide into which case it goes."""
    referral = received_referral(uid)
    form = TakeInForm(request.POST if request.method == "POST" else None, referral=referral)
    if form.is_valid() and form.carry_out(actions.take_in, choice=form.choice(), by=request.actor, at=timezone.now()):
        messages.success(request, _("受け入れました。相談とケースに記録しました。"))
        return redirect("cases:referral_detail", uid)
    page = move_page(form, request.actor, Move.ACCEPT, packets=packets_of(referral, request.actor))
    return render(request, "cases/referral_take_in.html", page)
