"""終了の報告を確かめる."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import referral_follow
from cases.forms.referral_follow import ConfirmForm
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import sent_referral
from cases.presenters.referral_reports import final_report
from cases.states import Move


@requires(Capability.REFERRAL_SEND)
def referral_confirm(request, uid):
    """Tell the receiver that its report is as asked; completing can wait."""
    referral = sent_referral(uid)
    form = ConfirmForm(
        request.POST if request.method == "POST" else None,
        referral=referral,
        initial={"version": referral.version},
    )
    if form.is_valid() and form.carry_out(
        referral_follow.confirm, **form.cleaned_data, by=request.actor, at=timezone.now()
    ):
        messages.success(request, _("終了の報告を確かめました。"))
        return redirect("cases:referral_detail", uid)
    page = move_page(form, request.actor, Move.CONFIRM, report=final_report(referral))
    return render(request, "cases/referral_confirm.html", page)
