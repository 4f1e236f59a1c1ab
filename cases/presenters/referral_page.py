"""The page of one referral, for either side. What the receiver sees never touches the sender's own records."""

from dataclasses import dataclass

from akishima_support.access import Actor
from akishima_support.audit.reading import about_case
from cases.models import Case, Person, Referral
from cases.presenters.referral_head import Head, head_of
from cases.presenters.referral_moves import Button, buttons_for
from cases.presenters.referral_packet import PacketShown, packets_of, why_no_packet
from cases.presenters.referral_timeline import Leg, StepShown, dates_of, legs_of, legs_shown, steps_of
from cases.rules.moves import can_hand_over, can_take
from cases.rules.shown import is_opened, is_sender


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
    why_no_packet: str
    dates: list[tuple[str, str]]
    steps: list[StepShown]
    legs: list[Leg]
    buttons: list[Button]
    can_take: bool
    can_hand_over: bool
    can_reply: bool


def referral_page(referral: Referral, actor: Actor) -> ReferralPage:
    """The page as the actor may see it, of a referral `with_holder`."""
    about_case(referral.referral_no)
    legs = legs_of(referral, actor)
    sends = is_sender(referral, actor)
    packets = packets_of(referral, actor)
    return ReferralPage(
        head=head_of(referral, actor),
        is_sender=sends,
        is_opened=is_opened(referral, actor),
        taken_by=referral.taken_by.name if referral.has_holder else "",
        person=Person.objects.filter(pk=referral.person_id).first() if sends and referral.person_id else None,
        case=Case.objects.filter(pk=referral.case_id).first() if actor.is_window and referral.case_id else None,
        packets=packets,
        why_no_packet=why_no_packet(referral, actor),
        dates=[] if packets else dates_of(referral, actor),
        steps=steps_of(legs, actor),
        legs=legs_shown(legs, referral) if len(legs) > 1 else [],
        buttons=buttons_for(referral, actor),
        can_take=can_take(referral, actor),
        can_hand_over=can_hand_over(referral, actor),
        can_reply=referral.sent_at is not None,
    )
