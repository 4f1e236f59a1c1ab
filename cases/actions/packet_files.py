"""Documents are copied into the packet, so that taking back the original changes nothing of what was told."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

from django.utils.translation import gettext as _

from akishima_support.access import Refused
from akishima_support.uploads import store
from cases.models import Attachment, Packet, PacketFile, Referral
from cases.rules.packet_sources import picked_of


@contextmanager
def copied(referral: Referral) -> Iterator[list[tuple[Attachment, str]]]:
    """Copies of the chosen documents, each with its original; without their packet they go again. Raises Refused."""
    copies: list[tuple[Attachment, str]] = []
    try:
        for source, _category in picked_of(referral):
            if source.file is not None:
                copies.append((source.file, store.put(_bytes_of(source.file))))
        yield copies
    except BaseException:
        for _original, name in copies:
            store.drop(name)
        raise


def put_into(packet: Packet, copies: list[tuple[Attachment, str]]) -> None:
    """Write down which documents the packet holds, in the order of its content."""
    for number, (original, name) in enumerate(copies, 1):
        PacketFile.unscoped.create(
            packet=packet,
            referral_id=packet.referral_id,
            person_id=packet.person_id,
            number=number,
            name=original.name,
            kind=original.kind,
            size=original.size,
            sha256=original.sha256,
            stored_name=name,
        )


def _bytes_of(original: Attachment) -> bytes:
    try:
        data = store.get(original.stored_name)
    except FileNotFoundError as error:
        raise Refused(_("添付書類「%(name)s」が見つからないため、送れません。") % {"name": original.name}) from error
    if hashlib.sha256(data).hexdigest() != original.sha256:
        raise Refused(_("添付書類「%(name)s」が壊れているため、送れません。") % {"name": original.name})
    return data
