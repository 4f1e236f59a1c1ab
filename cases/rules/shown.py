"""What of a referral each side may know. The receiver of a refused leg learns nothing more (S9)."""

from datetime import datetime

from akishima_support.access import Actor
from akishima_support.japanese.punctuation import listed
from cases.codes.referral import DeclineReason
from cases.models import Referral
from cases.rules.moves import shown_state
from cases.states import ENDED, TURN, Side, State


def is_sender(referral: Referral, actor: Actor) -> bool:
    """Whether the organization acted for has sent it."""
    return actor.organization_id == referral.from_organization_id


def shown_turn(referral: Referral, actor: Actor) -> Side:
    """Whose turn it is, as the actor may know it: for a receiver that declined it is over."""
    state = shown_state(referral, actor)
    if state == State.DECLINED and not is_sender(referral, actor):
        return Side.NOBODY
    return TURN[state]


def is_our_turn(referral: Referral, actor: Actor) -> bool:
    """Whether the organization acted for has to do something."""
    turn = shown_turn(referral, actor)
    return turn in (Side.SENDER, Side.APPROVER) if is_sender(referral, actor) else turn == Side.RECEIVER


def shown_since(referral: Referral, actor: Actor) -> datetime:
    """Since when it stands as it is shown; a receiver that declined sees its own refusal, nothing later."""
    if referral.declined_at is not None and not is_sender(referral, actor):
        return referral.declined_at
    return referral.waiting_since


def is_over(referral: Referral, actor: Actor) -> bool:
    """Whether nothing more will come of it, as the actor may know."""
    return shown_state(referral, actor) in ENDED or shown_turn(referral, actor) == Side.NOBODY


def is_opened(referral: Referral, actor: Actor) -> bool:
    """Whether the actor may know whom it is about and what is asked: the receiver only after receiving it."""
    return is_sender(referral, actor) or referral.received_at is not None


def may_know_reason(referral: Referral, actor: Actor) -> bool:
    """Whether the actor may read why it was declined.

    既に関与あり tells that the body knows the person: besides the body itself the window alone reads it (CL-20).
    """
    if referral.decline_reason != DeclineReason.ALREADY_INVOLVED:
        return True
    return actor.is_window or not is_sender(referral, actor)


def shown_reason(referral: Referral, actor: Actor) -> str:
    """Why it was declined. Who may not know it reads その他: an empty place would tell it just as well."""
    reason = DeclineReason(referral.decline_reason) if may_know_reason(referral, actor) else DeclineReason.OTHER
    return str(reason.label)


def shown_suggestions(referral: Referral, actor: Actor) -> str:
    """Who might fit better, from the directory and in words; hidden together with the reason."""
    if not may_know_reason(referral, actor):
        return ""
    body = referral.decline_suggested_body
    return listed(filter(None, [body.name if body else "", referral.decline_suggested]))
