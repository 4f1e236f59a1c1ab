"""What the page of a withdrawal shows: whom to tell."""

from cases.models import Consent, Packet, Referral
from cases.models.consent import IN_FORCE
from cases.presenters.consents import consent_texts
from cases.presenters.cut_notices import notices_of


def withdrawal_page(consent: Consent) -> dict:
    """The consent and the packets that were sent under it."""
    packets = Packet.objects.filter(consent=consent).select_related("referral__to_organization")
    return {
        "consent": consent,
        "texts": consent_texts(consent),
        "packets": list(packets.order_by("-sent_at", "-id")[:50]),
        "open_referrals": _open_referrals(consent),
        "notices": notices_of(consent),
        "may_withdraw": consent.status in IN_FORCE,
    }


def _open_referrals(consent: Consent) -> list[Referral]:
    """Referrals that go on although what was told under the consent is read no more."""
    rows = Referral.objects.live().filter(packets__consent=consent).select_related("to_organization")
    return list(rows.newest_first().distinct()[:50])
