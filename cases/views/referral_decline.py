"""対応困難."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import referral_answer
from cases.forms.referral_answer import DeclineForm
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import addressed_referral
from cases.states import Move


@requires(Capability.REFERRAL_ANSWER)
def referral_decline(request, uid):
    """Say no, with a coded reason."""
    referral = addressed_referral(uid)
    form = DeclineForm(request.POST if request.method == "POST" else None, referral=referral)
    if form.is_valid() and form.carry_out(
        referral_answer.decline,
        by=request.actor,
        at=timezone.now(),
        **form.cleaned_data,
    ):
        messages.success(request, _("対応困難と答えました。"))
        return redirect("cases:referral_detail", uid)
    return render(request, "cases/referral_decline.html", move_page(form, request.actor, Move.DECLINE))
