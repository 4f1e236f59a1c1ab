"""訂正版を読む."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import amendments
from cases.forms.referral_amend import ConfirmForm
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import received_referral
from cases.states import Move


@requires(Capability.REFERRAL_ANSWER)
def referral_read_amendment(request, uid):
    """Open the correction; until then nobody here has read it."""
    referral = received_referral(uid)
    form = ConfirmForm(request.POST if request.method == "POST" else None, referral=referral)
    if form.is_valid() and form.carry_out(amendments.read, by=request.actor, at=timezone.now()):
        messages.success(request, _("訂正版を開きました。変わったところを確かめてください。"))
        return redirect("cases:referral_detail", uid)
    page = move_page(form, request.actor, Move.READ_AMENDMENT)
    return render(request, "cases/referral_read_amendment.html", page)
