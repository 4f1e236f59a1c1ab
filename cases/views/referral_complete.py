"""完了."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import referral_follow
from cases.forms.referral_follow import CompleteForm
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import sent_referral
from cases.presenters.referral_reports import final_report
from cases.states import Move


@requires(Capability.REFERRAL_SEND)
def referral_complete(request, uid):
    """Complete with an outcome."""
    referral = sent_referral(uid)
    form = CompleteForm(
        request.POST if request.method == "POST" else None,
        referral=referral,
        initial={"version": referral.version},
    )
    if form.is_valid() and form.carry_out(
        referral_follow.complete,
        by=request.actor,
        at=timezone.now(),
        **form.cleaned_data,
    ):
        messages.success(request, _("完了にしました。"))
        return redirect("cases:referral_detail", uid)
    page = move_page(form, request.actor, Move.COMPLETE, report=final_report(referral))
    return render(request, "cases/referral_complete.html", page)
