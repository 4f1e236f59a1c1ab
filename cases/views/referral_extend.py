"""回答期限を延ばす."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import referral_follow
from cases.forms.referral_extend import ExtendForm
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import sent_referral
from cases.states import Move


@requires(Capability.REFERRAL_SEND)
def referral_extend(request, uid):
    """Give the receiver more time; at the window the manager decides it."""
    referral = sent_referral(uid)
    form = ExtendForm(request.POST if request.method == "POST" else None, referral=referral)
    if form.is_valid() and form.carry_out(
        referral_follow.extend, **form.cleaned_data, by=request.actor, at=timezone.now()
    ):
        messages.success(request, _("回答期限を延ばしました。"))
        return redirect("cases:referral_detail", uid)
    return render(request, "cases/referral_extend.html", move_page(form, request.actor, Move.EXTEND))
