"""同意書の写しを取り消す."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import consent_scans
from cases.forms.attachment import AttachmentRemoveForm
from cases.models import ConsentScan


@requires(Capability.CONSENT_WRITE)
def consent_scan_remove(request, uid):
    """The bytes go, the row stays."""
    rows = ConsentScan.objects.select_related("consent__person", "consent__recipient")
    scan = get_object_or_404(rows, uid=uid)
    form = AttachmentRemoveForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            consent_scans.remove(scan=scan, reason=form.cleaned_data["reason"], by=request.actor, at=timezone.now())
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("写しを取り消しました。"))
            return redirect("cases:consent_list", scan.consent.person.uid)
    return render(request, "cases/consent_scan_remove.html", {"form": form, "scan": scan, "consent": scan.consent})
