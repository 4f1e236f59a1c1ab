"""書きかけの訂正を消す, before anything was sent."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import amendments
from cases.forms.referral_amend import ConfirmForm
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import sent_referral
from cases.states import Move


@requires(Capability.REFERRAL_SEND)
def referral_amend_drop(request, uid):
    """Throw away what was written; what was sent before stays as it is."""
    referral = sent_referral(uid)
    form = ConfirmForm(request.POST if request.method == "POST" else None, referral=referral)
    if form.is_valid() and form.carry_out(amendments.drop, by=request.actor, at=timezone.now()):
        messages.success(request, _("訂正をやめました。前に送った内容のままです。"))
        return redirect("cases:referral_detail", uid)
    return render(request, "cases/referral_amend_drop.html", move_page(form, request.actor, Move.AMEND))
