"""報告についての質問."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import referral_follow
from cases.forms.referral_follow import QueryForm
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import sent_referral
from cases.presenters.referral_reports import final_report
from cases.states import Move


@requires(Capability.REFERRAL_SEND)
def referral_query(request, uid):
    """Ask about a final report."""
    referral = sent_referral(uid)
    form = QueryForm(request.POST if request.method == "POST" else None, referral=referral)
    if form.is_valid() and form.carry_out(
        referral_follow.query,
        by=request.actor,
        at=timezone.now(),
        text=form.cleaned_data["text"],
    ):
        messages.success(request, _("質問を送りました。"))
        return redirect("cases:referral_detail", uid)
    page = move_page(form, request.actor, Move.QUERY, report=final_report(referral))
    return render(request, "cases/referral_query.html", page)
