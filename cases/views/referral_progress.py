"""その後の様子を答える."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import referral_answer
from cases.forms.referral_progress import ProgressForm
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import received_referral
from cases.states import Move


@requires(Capability.REFERRAL_ANSWER)
def referral_progress(request, uid):
    """One button says how it goes."""
    referral = received_referral(uid)
    form = ProgressForm(request.POST if request.method == "POST" else None, referral=referral)
    if form.is_valid() and form.carry_out(
        referral_answer.tell_progress, **form.cleaned_data, by=request.actor, at=timezone.now()
    ):
        messages.success(request, _("その後の様子を伝えました。"))
        return redirect("cases:referral_detail", uid)
    return render(request, "cases/referral_progress.html", move_page(form, request.actor, Move.REPORT))
