"""報告."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import referral_answer
from cases.forms.referral_report import ReportForm
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import received_referral
from cases.presenters.referral_reports import usual_kind
from cases.states import Move


@requires(Capability.REFERRAL_ANSWER)
def referral_report(request, uid):
    """Report how it began, how it goes, or something to be known."""
    referral = received_referral(uid)
    form = ReportForm(
        request.POST if request.method == "POST" else None,
        referral=referral,
        initial={"report_kind": usual_kind(referral)},
    )
    if form.is_valid() and form.carry_out(
        referral_answer.report,
        by=request.actor,
        at=timezone.now(),
        words=form.words(),
    ):
        messages.success(request, _("報告しました。"))
        return redirect("cases:referral_detail", uid)
    return render(request, "cases/referral_report.html", move_page(form, request.actor, Move.REPORT))
