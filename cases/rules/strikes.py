"""誤入力: which entries can be struck through by whom, and what they moved that can be moved back."""

from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from cases.models import Referral, ReferralStep
from cases.rules.moves import check_can_move
from cases.states import MOVED_BACK, MOVES, STRIKABLE, Move, State

STRIKES = (Move.STRIKE_OWN, Move.STRIKE_THEIRS)


def strike_of(step: ReferralStep, referral: Referral) -> Move:
    """By which side the entry stands: what the window entered for a body is the window's own."""
    is_sender_s = step.organization_id == referral.from_organization_id
    return Move.STRIKE_OWN if is_sender_s else Move.STRIKE_THEIRS


def check_can_strike(step: ReferralStep, referral: Referral, by: Actor) -> None:
    """Raise Refused unless it is an entry of the actor's own organization that was not struck yet."""
    if step.organization_id != by.organization_id:
        raise Refused(_("取り消せるのは、自分の機関が入力したものだけです。"))
    if step.move not in STRIKABLE:
        raise Refused(_("この記録は、誤入力として取り消せません。"))
    check_can_move(strike_of(step, referral), referral, by)
    if ReferralStep.unscoped.filter(strikes=step).exists():
        raise Refused(_("この記録は、もう取り消されています。"))


def can_strike(step: ReferralStep, referral: Referral, by: Actor, *, is_struck: bool) -> bool:
    """Whether `check_can_strike` lets it pass, for an entry of which it is known whether it was struck."""
    if is_struck or step.organization_id != by.organization_id or step.move not in STRIKABLE:
        return False
    try:
        check_can_move(strike_of(step, referral), referral, by)
    except Refused:
        return False
    return True


def state_before(step: ReferralStep, referral: Referral) -> State | None:
    """The state that the entry moved the referral from; None where it moved nothing, or others have moved on since."""
    if step.move not in MOVED_BACK or referral.state != step.state_after:
        return None
    standing = ReferralStep.unscoped.filter(referral=referral, strikes=None, struck_by=None)
    rows = list(standing.in_order())
    if step not in rows:
        return None
    place = rows.index(step)
    if any(MOVES[Move(later.move)].target is not None for later in rows[place + 1 :]):
        return None
    before = State(rows[place - 1].state_after) if place else None
    return before if before != step.state_after else None
