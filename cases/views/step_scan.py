"""The paper on which an answer came, to be saved."""

from django.shortcuts import get_object_or_404

from akishima_support.access import Capability, requires
from akishima_support.audit.reading import about_case
from akishima_support.uploads.download import download
from cases.models import StepScan


@requires(Capability.REFERRAL_READ)
def step_scan(request, uid):
    """Looking at it is in the log like every page; it is never shown in the browser."""
    scan = get_object_or_404(StepScan.objects.select_related("referral"), uid=uid, removed_at=None)
    about_case(scan.referral.referral_no)
    return download(stored_name=scan.stored_name, name=scan.name, kind=scan.kind)
