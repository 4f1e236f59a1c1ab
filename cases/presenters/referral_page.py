"""The page of one referral, for either side. What the receiver sees never touches the sender's own records."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor
from akishima_support.access.composed import ComposedOnce
from akishima_support.audit.reading import about_case
from cases.models import Case, Person, Referral
from cases.presenters.packet_readers import PacketReader, readers_of
from cases.presenters.referral_amending import Amending, amending_of
from cases.presenters.referral_head import Head, head_of
from cases.presenters.referral_moves import Button, buttons_for
from cases.presenters.referral_opening import Opening, opening_of
from cases.presenters.referral_packet import PacketShown, packets_of, why_no_packet
from cases.presenters.referral_strike import Band, bands_of
from cases.presenters.referral_timeline import Leg, StepShown, dates_of, legs_of, legs_shown, steps_of
from cases.rules.clocks import clocks_on, decides, is_late
from cases.rules.moves import can_hand_over, can_move, can_take
from cases.rules.shown import is_opened, is_sender
from cases.states import Move


@dataclass(frozen=True, slots=True)
class ReferralPage:
    """Everything that the page prints. `person` and `case` are None for whoever may not know them."""

    head: Head
    is_sender: bool
    is_opened: bool
    taken_by: str
    person: Person | None
    case: Case | None
    packets: list[PacketShown]
    readers: list[PacketReader]
    why_no_packet: str
    opening: Opening | None
    amending: Amending | None
    bands: list[Band]
    can_strike_out: bool
    dates: list[tuple[str, str]]
    steps: list[StepShown]
    legs: list[Leg]
    buttons: list[Button]
    late: str
    receiver_url: str
    last_seen_on: date | None
    can_take: bool
    can_hand_over: bool
    can_reply: bool


_PERSON = ComposedOnce(lambda number: Person.objects.filter(pk=number))
_CASE = ComposedOnce(lambda number: Case.objects.filter(pk=number))


def referral_page(referral: Referral, actor: Actor) -> ReferralPage:
    """The page as the actor may see it, of a referral `with_holder`."""
    about_case(referral.referral_no)
    legs = legs_of(referral, actor)
    sends, steps = is_sender(referral, actor), steps_of(legs, actor)
    packets = packets_of(referral, actor)
    return ReferralPage(
        head=head_of(referral, actor, clocks_on(timezone.localdate())),
        is_sender=sends,
        is_opened=is_opened(referral, actor),
        taken_by=referral.taken_by.name if referral.has_holder else "",
        person=_PERSON.first(number=referral.person_id) if sends and referral.person_id else None,
        case=_CASE.first(number=referral.case_id) if actor.is_window and referral.case_id else None,
        packets=packets[::-1],
        readers=readers_of(referral) if sends else [],
        why_no_packet=why_no_packet(referral, actor),
        opening=opening_of(referral, packets, actor) if sends else None,
        amending=amending_of(referral, actor),
        bands=bands_of(referral, actor),
        can_strike_out=can_move(Move.STRIKE_OUT, referral, actor),
        dates=[] if packets else dates_of(referral, actor),
        steps=steps,
        legs=legs_shown(legs, referral) if len(legs) > 1 else [],
        buttons=buttons_for(referral, actor, reads=bool(packets)),
        late=late_text(referral, actor),
        receiver_url=reverse("network:organization_detail", args=[referral.to_organization.uid]),
        last_seen_on=last_seen_on(steps),
        can_take=can_take(referral, actor),
        can_hand_over=can_hand_over(referral, actor),
        can_reply=referral.sent_at is not None,
    )


def late_text(referral: Referral, actor: Actor) -> str:
    """What is to be decided about a referral of ours that was not answered in time, or who decides it."""
    if not (is_sender(referral, actor) and is_late(referral, timezone.localdate())):
        return ""
    if decides(actor):
        return _(
            "回答期限を過ぎています。期限を延ばす、電話などで確かめて代行入力する、別の機関へ再調整する、取り下げる、"
            "のどれかを決めてください。決めるまで、このまま続きます。"
        )
    return _("回答期限を過ぎています。期限を延ばすか、別の機関へ再調整するかは、承認者が決めます。")


def last_seen_on(steps: list[StepShown]) -> date | None:
    """The last day on which the body met the person, as far as it has said."""
    return max((step.seen_on for step in steps if step.seen_on), default=None)
