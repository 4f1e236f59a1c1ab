"""代行入力を確かめる."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import behalf
from cases.forms.step_confirm import StepConfirmForm
from cases.models import ReferralStep
from cases.presenters.step_confirm import step_confirm_page


@requires(Capability.REFERRAL_ANSWER)
def step_confirm(request, uid):
    """The body says whether what the window entered for it is right; the sender reads it."""
    rows = ReferralStep.objects.select_related("referral__from_organization", "referral__to_organization", "by")
    rows = rows.select_related("organization", "confirmation").filter(on_behalf=True, struck_by=None)
    step = get_object_or_404(rows, uid=uid)
    if step.referral.to_organization_id != request.actor.organization_id:
        raise Http404
    form = StepConfirmForm(request.POST if request.method == "POST" else None, referral=step.referral)
    if form.is_valid():
        try:
            behalf.confirm(step=step, by=request.actor, at=timezone.now(), **form.said())
        except Refused as refused:
            form.add_error(None, refused.message)
        else:
            messages.success(request, _("確かめた結果を伝えました。"))
            return redirect("cases:referral_detail", step.referral.uid)
    return render(request, "cases/step_confirm.html", step_confirm_page(form, step, request.actor))
