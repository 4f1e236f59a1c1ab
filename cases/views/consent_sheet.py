"""同意書 on A4, filled from a consent."""

from django.shortcuts import get_object_or_404, render

from akishima_support.access import Capability, requires
from cases.models import Consent
from cases.presenters.consent_sheet import filled_sheet


@requires(Capability.CONSENT_WRITE)
def consent_sheet(request, uid):
    """What was recorded, for signing or for the file."""
    consent = get_object_or_404(Consent.objects.select_related("person", "recipient"), uid=uid)
    return render(request, "cases/consent_sheet.html", filled_sheet(consent))
