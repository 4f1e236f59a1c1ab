"""同意書の写し, to be saved."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from akishima_support.uploads import store
from akishima_support.uploads.kinds import MEDIA_TYPES
from akishima_support.uploads.names import download_name
from cases.models import ConsentScan


@requires(Capability.CONSENT_WRITE)
def consent_scan(request, uid):
    """Looking at it is in the log like every page; it is never shown in the browser."""
    scan = get_object_or_404(ConsentScan.objects.all(), uid=uid, removed_at=None)
    try:
        data = store.get(scan.stored_name)
    except FileNotFoundError as error:
        raise Http404(_("ファイルが見つかりません。")) from error
    name = download_name(scan.name, scan.kind)
    headers = {"Content-Disposition": content_disposition_header(True, name)}
    return HttpResponse(data, content_type=MEDIA_TYPES[scan.kind], headers=headers)
