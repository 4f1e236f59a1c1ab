"""提供の根拠: another one than consent."""

from django.shortcuts import redirect, render

from akishima_support.access import Capability, requires
from cases.actions import referral_prepare
from cases.forms.referral_basis import LegalBasisForm
from cases.presenters.referral_basis import legal_bases_for
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import sent_referral
from cases.rules.amending import composing


@requires(Capability.REFERRAL_ON_BEHALF)
def referral_basis_other(request, uid):
    """Only the window: one of the enabled bases, with reason, what was tried and the proviso."""
    referral = sent_referral(uid)
    form = LegalBasisForm(
        request.POST if request.method == "POST" else None,
        referral=referral,
        fitting=legal_bases_for(referral, request.actor),
        initial={"version": referral.version},
    )
    if form.is_valid() and form.carry_out(
        referral_prepare.choose_legal_basis,
        **form.words(),
        version=form.cleaned_data["version"],
        by=request.actor,
    ):
        return redirect("cases:referral_preview", uid)
    return render(request, "cases/referral_basis_other.html", move_page(form, request.actor, composing(referral)))
