"""What the page of a withdrawal shows: whom to tell."""

from cases.models import Consent, Packet
from cases.models.consent import IN_FORCE
from cases.presenters.consents import consent_texts


def withdrawal_page(consent: Consent) -> dict:
    """The consent and the packets that were sent under it."""
    packets = Packet.objects.filter(consent=consent).select_related("referral__to_organization")
    return {
        "consent": consent,
        "texts": consent_texts(consent),
        "packets": list(packets.order_by("-sent_at", "-id")[:50]),
        "may_withdraw": consent.status in IN_FORCE,
    }
