"""確認して送る."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import amendments, referral_send
from cases.forms.referral_send import SendForm
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import sent_referral
from cases.presenters.referral_preview import is_gone, preview_of
from cases.rules.amending import composing


@requires(Capability.REFERRAL_SEND)
def referral_preview(request, uid):
    """Show what the receiver will read; POST sends just that, or asks for approval."""
    referral = sent_referral(uid)
    if is_gone(referral):
        messages.info(request, _("この連携は、もう下書きではありません。二重には送られません。"))
        return redirect("cases:referral_detail", uid)
    preview = preview_of(referral, request.actor)
    form = SendForm(
        request.POST if request.method == "POST" else None,
        referral=referral,
        initial={"version": referral.version, "seen": preview.packet.sha256},
    )
    actions = amendments if preview.corrects else referral_send
    send = actions.submit if preview.needs_approval else actions.send
    if form.is_valid() and form.carry_out(send, **form.cleaned_data, by=request.actor, at=timezone.now()):
        messages.success(request, _("承認を求めました。") if preview.needs_approval else _("送りました。"))
        return redirect("cases:referral_detail", uid)
    if form.is_bound:
        messages.error(request, form.first_error())
        return redirect("cases:referral_preview", uid)
    page = move_page(form, request.actor, composing(referral), preview=preview)
    return render(request, "cases/referral_preview.html", page)
