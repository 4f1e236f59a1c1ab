"""同意書の写しを添付する."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import consent_scans
from cases.forms.attachment import ConsentScanForm
from cases.models import Consent


@requires(Capability.CONSENT_WRITE)
def consent_scan_new(request, uid):
    """The signed sheet, or what a guardian showed."""
    consent = get_object_or_404(Consent.objects.select_related("person", "recipient"), uid=uid)
    is_sent = request.method == "POST"
    form = ConsentScanForm(request.POST if is_sent else None, request.FILES if is_sent else None)
    if form.is_valid():
        data = form.cleaned_data
        words = {"file": data["file"], "note": data["note"], "token": data["submission_token"]}
        consent_scans.add(consent=consent, by=request.actor, at=timezone.now(), **words)
        messages.success(request, _("写しを添付しました。"))
        return redirect("cases:consent_list", consent.person.uid)
    return render(request, "cases/consent_scan_new.html", {"form": form, "consent": consent})
