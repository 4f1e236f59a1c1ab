"""Whether the receiver has opened what was sent: on it hangs whether the sender can still take it back."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from akishima_support.access import Actor
from akishima_support.japanese.formats import format_datetime
from cases.codes.consent import Means
from cases.models import Referral
from cases.presenters.referral_packet import PacketShown
from cases.rules.moves import can_move, means_of
from cases.states import Move


@dataclass(frozen=True, slots=True)
class Opening:
    """What is known of it, and what follows from that."""

    title: str
    text: str


def opening_of(referral: Referral, packets: list[PacketShown], actor: Actor) -> Opening | None:
    """For whoever could take it back; None for everybody else, and once it is over."""
    if can_move(Move.RECALL, referral, actor):
        return Opening(_("まだ開かれていません"), _("いまなら取り戻せます。相手には何も残りません。"))
    if referral.sent_at is None or not can_move(Move.WITHDRAW, referral, actor):
        return None
    return Opening(_how(referral, packets), _("取り戻すことはできません。取り下げると、相手はこの先読めなくなります。"))


def _how(referral: Referral, packets: list[PacketShown]) -> str:
    name = referral.to_organization.name
    opened = [packet.first_opened_at for packet in packets if packet.first_opened_at]
    if opened:
        return _("%(name)sが%(at)sに開きました") % {"name": name, "at": format_datetime(min(opened))}
    if referral.received_at is not None:
        return _("%(name)sが受け取ったことを、%(at)sに代行入力しました") % {
            "name": name,
            "at": format_datetime(referral.received_at),
        }
    return _("%(means)sで渡しました") % {"means": Means(means_of(referral)).label}
