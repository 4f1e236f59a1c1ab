"""A document, to be saved."""

from django.shortcuts import get_object_or_404

from akishima_support.access import Capability, requires
from akishima_support.audit.reading import about_case
from akishima_support.uploads.download import download
from cases.models import Attachment


@requires(Capability.CASE_READ)
def attachment_download(request, uid):
    """Looking at it is in the log like every page; it is never shown in the browser."""
    attachment = get_object_or_404(Attachment.objects.select_related("case"), uid=uid, removed_at=None)
    about_case(attachment.case.case_no)
    return download(stored_name=attachment.stored_name, name=attachment.name, kind=attachment.kind)
