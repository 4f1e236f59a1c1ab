"""A document that was handed over, to be saved."""

from django.shortcuts import get_object_or_404

from akishima_support.access import Capability, requires
from akishima_support.audit.reading import about_case, showing_packet
from akishima_support.uploads.download import download
from cases.models import PacketFile


@requires(Capability.REFERRAL_READ)
def packet_file(request, uid):
    """Looking at it is in the log like every page; it is never shown in the browser."""
    file = get_object_or_404(PacketFile.objects.select_related("referral", "packet"), uid=uid)
    about_case(file.referral.referral_no)
    showing_packet(file.packet.seq)
    return download(stored_name=file.stored_name, name=file.name, kind=file.kind)
