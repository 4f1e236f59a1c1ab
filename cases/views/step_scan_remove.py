"""代行入力の写しを取り消す."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from akishima_support.audit.reading import about_case
from cases.actions import behalf
from cases.forms.attachment import AttachmentRemoveForm
from cases.models import StepScan


@requires(Capability.REFERRAL_ON_BEHALF)
def step_scan_remove(request, uid):
    """The bytes go, the row stays; only those who entered answers for the body can do it."""
    scan = get_object_or_404(StepScan.objects.select_related("referral"), uid=uid)
    if scan.referral.from_organization_id != request.actor.organization_id:
        raise Http404
    about_case(scan.referral.referral_no)
    form = AttachmentRemoveForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            behalf.remove_scan(scan=scan, reason=form.cleaned_data["reason"], by=request.actor, at=timezone.now())
        except Refused as refused:
            form.add_error(None, refused.message)
        else:
            messages.success(request, _("写しを取り消しました。"))
            return redirect("cases:referral_detail", scan.referral.uid)
    return render(request, "cases/step_scan_remove.html", {"form": form, "scan": scan, "referral": scan.referral})
