"""誤送付への対応."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import strikes
from cases.forms.referral_strike import IncidentForm
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import sent_referral
from cases.rules.incidents import check_can_close
from cases.states import Move


@requires(Capability.REFERRAL_SEND)
def referral_incident(request, uid):
    """What was done after something went to the wrong body, or about the wrong person; whoever decides writes it."""
    referral = sent_referral(uid)
    form = IncidentForm(request.POST if request.method == "POST" else None, referral=referral)
    if form.is_valid() and form.carry_out(
        strikes.close_incident, text=form.cleaned_data["text"], by=request.actor, at=timezone.now()
    ):
        messages.success(request, _("誤送付への対応を記録しました。"))
        return redirect("cases:referral_detail", uid)
    page = move_page(form, request.actor, Move.STRIKE_OWN)
    return render(
        request, "cases/referral_incident.html", page | {"refusal": page["refusal"] or _why_not(form, request)}
    )


def _why_not(form: IncidentForm, request) -> str:
    try:
        check_can_close(form.referral, request.actor)
    except Refused as refusal:
        return "" if form.is_bound else refusal.message
    return ""
