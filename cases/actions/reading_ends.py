"""Access follows the referral and ends with it, also where another referral to the same body lives on (ADR 0028)."""

from datetime import datetime, timedelta

from cases.models import Packet, Referral
from cases.models.number_setting import SettingCode, value_of
from cases.models.packet import PACKET_LIFETIME


def end_reading(referral: Referral, at: datetime) -> None:
    """The receiver reads what it was told until then, and not longer than it could before."""
    Packet.unscoped.filter(referral=referral, expires_at__gt=at).update(expires_at=at)


def end_reading_of_completed(referral: Referral, at: datetime) -> None:
    """It may look something up for so many days as the city has set."""
    end_reading(referral, at + timedelta(days=value_of(SettingCode.READ_AFTER_DAYS)))


def begin_reading_again(referral: Referral, at: datetime, until: datetime | None = None) -> None:
    """The receiver reads again what still has a basis: as long as it could at first, or `until`."""
    rows = Packet.unscoped.filter(referral=referral).exclude(Packet.unscoped.all().without_basis())
    for packet in rows:
        packet.expires_at = until or packet.sent_at + PACKET_LIFETIME
        packet.save(update_fields=["expires_at"])
