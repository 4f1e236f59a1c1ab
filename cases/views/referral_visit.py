"""訪問の報告."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import referral_answer
from cases.forms.referral_acts import VisitForm
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import received_referral
from cases.states import Move


@requires(Capability.REFERRAL_ANSWER)
def referral_visit(request, uid):
    """Report one visit."""
    referral = received_referral(uid)
    form = VisitForm(
        request.POST if request.method == "POST" else None,
        referral=referral,
        initial={"visitors": request.actor.user_name},
    )
    if form.is_valid() and form.carry_out(
        referral_answer.visit, visit=form.visit(), text=form.cleaned_data["text"], by=request.actor, at=timezone.now()
    ):
        messages.success(request, _("訪問を報告しました。"))
        return redirect("cases:referral_detail", uid)
    return render(request, "cases/referral_visit.html", move_page(form, request.actor, Move.VISIT))
