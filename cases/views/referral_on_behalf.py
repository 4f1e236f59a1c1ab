"""代行入力: what a partner answered by telephone, FAX or paper."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import behalf
from cases.forms.referral_on_behalf import OnBehalfForm
from cases.presenters.referral_on_behalf import on_behalf_page
from cases.presenters.referral_opened import sent_referral
from cases.rules.moves import possible_moves


@requires(Capability.REFERRAL_ON_BEHALF)
def referral_on_behalf(request, uid):
    """The window enters the answer for the partner; both sides see that it did."""
    referral = sent_referral(uid)
    is_sent = request.method == "POST"
    form = OnBehalfForm(
        request.POST if is_sent else None,
        request.FILES if is_sent else None,
        referral=referral,
        moves=possible_moves(referral, request.actor, on_behalf=True),
    )
    if form.is_valid() and form.carry_out(behalf.enter, **form.words(), by=request.actor, at=timezone.now()):
        messages.success(request, _("代行入力しました。"))
        return redirect("cases:referral_detail", uid)
    return render(request, "cases/referral_on_behalf.html", on_behalf_page(form, request.actor))
