"""同意書の写し, to be saved."""

from django.shortcuts import get_object_or_404

from akishima_support.access import Capability, requires
from akishima_support.uploads.download import download
from cases.models import ConsentScan


@requires(Capability.CONSENT_WRITE)
def consent_scan(request, uid):
    """Looking at it is in the log like every page; it is never shown in the browser."""
    scan = get_object_or_404(ConsentScan.objects.all(), uid=uid, removed_at=None)
    return download(stored_name=scan.stored_name, name=scan.name, kind=scan.kind)
