"""承認せずに戻す."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import amendments, referral_send
from cases.forms.referral_send import SendBackForm
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import sent_referral
from cases.rules.amending import is_amending
from cases.states import Move


@requires(Capability.REFERRAL_APPROVE)
def referral_send_back(request, uid):
    """Give it back to whoever asked, with the reason."""
    referral = sent_referral(uid)
    form = SendBackForm(
        request.POST if request.method == "POST" else None,
        referral=referral,
        initial={"version": referral.version},
    )
    corrects = is_amending(referral)
    send_back = amendments.send_back if corrects else referral_send.send_back
    if form.is_valid() and form.carry_out(send_back, **form.cleaned_data, by=request.actor, at=timezone.now()):
        messages.success(request, _("承認せずに戻しました。"))
        return redirect("cases:referral_detail", uid)
    return render(
        request,
        "cases/referral_send_back.html",
        move_page(form, request.actor, Move.AMEND if corrects else Move.SEND_BACK),
    )
