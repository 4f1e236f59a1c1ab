"""承認して送る."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import amendments, referral_send
from cases.forms.referral_send import PreviewForm
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import sent_referral
from cases.presenters.referral_preview import preview_of
from cases.states import Move


@requires(Capability.REFERRAL_APPROVE)
def referral_approve(request, uid):
    """Show packet, basis, reason and evidence; POST approves and sends just that."""
    referral = sent_referral(uid)
    preview = preview_of(referral, request.actor)
    initial = {"version": referral.version, "seen": preview.packet.sha256}
    form = PreviewForm(request.POST if request.method == "POST" else None, referral=referral, initial=initial)
    actions = amendments if preview.corrects else referral_send
    if form.is_valid() and form.carry_out(actions.approve, **form.cleaned_data, by=request.actor, at=timezone.now()):
        messages.success(request, _("承認して送りました。"))
        return redirect("cases:referral_detail", uid)
    if form.is_bound:
        messages.error(request, form.first_error())
        return redirect("cases:referral_detail", uid)
    move = Move.AMEND if preview.corrects else Move.APPROVE
    page = move_page(form, request.actor, move, preview=preview)
    return render(request, "cases/referral_approve.html", page)
