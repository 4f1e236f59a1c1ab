"""緊急の報告."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import referral_answer
from cases.codes.referral import ReportKind
from cases.forms.referral_report import AlertForm
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import received_referral
from cases.report_kinds import REPORTS
from cases.states import Move


@requires(Capability.REFERRAL_ANSWER)
def referral_alert(request, uid):
    """Tell the sender of something that cannot wait; it stands on 今日 there until it is read."""
    referral = received_referral(uid)
    form = AlertForm(request.POST if request.method == "POST" else None, referral=referral)
    if form.is_valid() and form.carry_out(
        referral_answer.alert, words=form.words(), by=request.actor, at=timezone.now()
    ):
        messages.success(request, _("緊急の報告をしました。読まれたかどうかは、この画面で分かります。"))
        return redirect("cases:referral_detail", uid)
    page = move_page(form, request.actor, Move.ALERT, meaning=REPORTS[ReportKind.URGENT].meaning)
    return render(request, "cases/referral_alert.html", page)
