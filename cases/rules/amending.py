"""A correction of what was sent: composed like a first packet, from a copy of what was chosen then."""

import copy

from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from cases.models import Packet, Referral
from cases.rules.moves import check_can_move
from cases.rules.packet_content import fingerprint
from cases.rules.plans_of_acts import check_terms
from cases.states import Move, State


def is_amending(referral: Referral) -> bool:
    """Whether somebody is writing a correction."""
    return referral.amending_at is not None


def composed(referral: Referral) -> Referral:
    """The referral as the composer sees it: with the choice for the correction, where one is being written.

    What was sent stays as it was until the correction is sent; the copy is never saved as a whole.
    """
    if not is_amending(referral):
        return referral
    drafted = copy.copy(referral)
    drafted.request, drafted.prepared = referral.amending["request"], dict(referral.amending["prepared"])
    return drafted


def composing(referral: Referral) -> Move:
    """What the composer leads to."""
    return Move.AMEND if is_amending(referral) else Move.SEND


def note_of(referral: Referral) -> str:
    """Why it is corrected."""
    return referral.amending.get("note", "")


def newest(referral: Referral) -> Packet | None:
    """The packet that holds at present."""
    return Packet.unscoped.filter(referral=referral).order_by("-seq").first()


def can_compose(referral: Referral) -> bool:
    """Whether there is something that can still be changed before it is sent."""
    return referral.state == State.DRAFT or (is_amending(referral) and referral.amendment_asked_at is None)


def check_can_begin(referral: Referral, by: Actor) -> None:
    """Raise Refused unless the actor may correct what was sent, and nobody does so already."""
    check_can_move(Move.AMEND, referral, by)
    if is_amending(referral):
        raise Refused(_("訂正は、もう書き始められています。"))


def check_correction(referral: Referral, content: dict, before: Packet) -> None:
    """Raise Refused when nothing would be corrected, or what the act always tells would be missing.

    What was agreed is measured by the day of the first sending; a day that has gone by hinders no correction.
    """
    if fingerprint(content) == before.sha256:
        raise Refused(_("前に送った内容と同じです。訂正するところを直してください。"))
    check_terms(referral, content, timezone.localdate(referral.sent_at))
