"""Read receipts: who of the receiver opened what was told, and when. The log of reading is the only source."""

from dataclasses import dataclass
from datetime import datetime

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from cases.models import Referral


@dataclass(frozen=True, slots=True)
class PacketReader:
    """One person of the receiver."""

    name: str
    first: datetime
    last: datetime
    pages: int


def readers_of(referral: Referral) -> list[PacketReader]:
    """Who opened a page that showed a packet, the first one first; for the sender's eyes.

    A page that showed nothing, before the receipt or after the end, is no reading.
    """
    if referral.received_at is None:
        return []
    rows = AuditEvent.unscoped.filter(
        case_no=referral.referral_no,
        type=EventType.PAGE_READ,
        organization_id=referral.to_organization_id,
        detail__has_key="packets",
    )
    found = [PacketReader(row["user_name"], row["first"], row["last"], row["number"]) for row in rows.by_viewer()]
    return sorted(found, key=lambda reader: reader.first)
