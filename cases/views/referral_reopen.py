"""再開."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import reopening
from cases.forms.referral_strike import ReopenForm
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import sent_referral
from cases.states import Move


@requires(Capability.REFERRAL_SEND)
def referral_reopen(request, uid):
    """Go on with what was completed, declined or withdrawn."""
    referral = sent_referral(uid)
    form = ReopenForm(request.POST if request.method == "POST" else None, referral=referral)
    if form.is_valid() and form.carry_out(reopening.reopen, **form.cleaned_data, by=request.actor, at=timezone.now()):
        messages.success(request, _("再開しました。相手にあらためて回答を求めます。"))
        return redirect("cases:referral_detail", uid)
    return render(request, "cases/referral_reopen.html", move_page(form, request.actor, Move.REOPEN))
