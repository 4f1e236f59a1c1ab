"""誤入力を取り消す: one entry of the way of a referral."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import strikes
from cases.forms.referral_strike import StrikeForm
from cases.models import Referral, ReferralStep
from cases.presenters.referral_strike import strike_page


@requires(Capability.REFERRAL_READ)
def step_strike(request, uid):
    """Strike it through, for the organization that has entered it; what it moved is moved back."""
    step = get_object_or_404(ReferralStep.objects.select_related("referral"), uid=uid)
    if step.organization_id != request.actor.organization_id:
        raise Http404
    referral = get_object_or_404(Referral.objects.with_sides(), pk=step.referral_id)
    form = StrikeForm(request.POST if request.method == "POST" else None, referral=referral)
    if form.is_valid() and form.carry_out(
        strikes.strike, step=step, **form.cleaned_data, by=request.actor, at=timezone.now()
    ):
        messages.success(request, _("誤入力として取り消しました。"))
        return redirect("cases:referral_detail", referral.uid)
    return render(request, "cases/step_strike.html", strike_page(form, step, request.actor))
