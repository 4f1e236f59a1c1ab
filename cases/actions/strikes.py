"""誤入力: nothing is removed. An entry is struck through, and a whole referral cut off, with reason, who and when."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from akishima_support.audit.models import AuditEvent
from cases.actions.ledger import record_misdelivery, record_recall
from cases.actions.reading_ends import begin_reading_again
from cases.actions.referral_lead import give_lead_back
from cases.actions.referral_lock import locked
from cases.actions.referral_step import Words, make_move
from cases.codes.referral import Misdelivery, StruckReason
from cases.models import Packet, Referral, ReferralStep
from cases.rules.incidents import check_can_close
from cases.rules.moves import can_move, sides_of
from cases.rules.strikes import check_can_strike, state_before, strike_of
from cases.states import Move, Side, State

# What else an entry has set, and what stands there without it.
UNSET = {
    Move.ACCEPT: {"accepted_at": None, "accepted_by": None},
    Move.FINISH: {"checked_at": None, "checked_by": None},
    Move.COMPLETE: {"completed_at": None, "completed_by": None, "outcome_changes": []},
}


@transaction.atomic
def strike(
    *, step: ReferralStep, reason: StruckReason, text: str, hides_words: bool, by: Actor, at: datetime
) -> Referral:
    """Strike an entry through. What it alone has moved is moved back; the other side is told if it had seen it.

    With `hides_words` the other side reads no more what stood there. Raises Refused.
    """
    current = locked(step.referral)
    check_can_strike(step, current, by)
    move, back_to = strike_of(step, current), state_before(step, current)
    changes = dict(UNSET.get(Move(step.move), {})) if back_to else {}
    if back_to and step.move == Move.ACCEPT:
        give_lead_back(current, by)
        changes["round"] = current.round + 1
    if _was_seen(step, current):
        changes["receiver_untold_since" if move == Move.STRIKE_OWN else "sender_untold_since"] = at
    words = Words(text=text, strikes=step, struck_reason=reason, hides_words=hides_words)
    make_move(referral=current, move=move, by=by, at=at, words=words, back_to=back_to, **changes)
    if back_to and step.move == Move.COMPLETE and back_to != State.DECLINED:
        begin_reading_again(current, at)
    return current


@transaction.atomic
def strike_out(*, referral: Referral, kind: Misdelivery, text: str, by: Actor, at: datetime) -> Referral:
    """Say that the whole referral should never have been sent. The receiver reads nothing more from now on.

    Before it is opened it is simply taken back. With the wrong body, or about the wrong person, it is an incident.
    """
    current = locked(referral)
    stamps = {"withdrawn_at": at, "withdrawn_by_id": by.user_id, "misdelivery": kind}
    is_unopened = can_move(Move.RECALL, current, by)
    if is_unopened:
        stamps["is_recalled"] = True
    elif current.received_at is not None:
        stamps["receiver_untold_since"] = at
    give_lead_back(current, by)
    move = Move.RECALL if is_unopened else Move.STRIKE_OUT
    make_move(referral=current, move=move, by=by, at=at, words=Words(text=text), **stamps)
    write = record_recall if is_unopened else record_misdelivery
    for packet in Packet.unscoped.filter(referral=current, is_personal=True):
        write(packet=packet, by=by, at=at)
    return current


@transaction.atomic
def read(*, referral: Referral, by: Actor) -> Referral:
    """Say on one's own side that one has seen what the other side took back. Raises Refused where there is nothing."""
    current = locked(referral)
    sides = sides_of(by, current)
    column = "sender_untold_since" if Side.SENDER in sides else "receiver_untold_since"
    if not sides or getattr(current, column) is None:
        raise Refused(_("確かめる取消しはありません。"))
    setattr(current, column, None)
    current.version += 1
    current.save(update_fields=[column, "version"])
    record(EventType.REFERRAL_STRIKE_READ, by=by, people=[current.person_id], case=current.referral_no)
    return current


@transaction.atomic
def close_incident(*, referral: Referral, text: str, by: Actor, at: datetime) -> Referral:
    """Write down what was done about it: told, given back or destroyed, explained, reported. Raises Refused."""
    current = locked(referral)
    check_can_close(current, by)
    current.incident_closed_at, current.incident_closed_by_id, current.incident_note = at, by.user_id, text
    current.version += 1
    current.save(update_fields=["incident_closed_at", "incident_closed_by", "incident_note", "version"])
    record(EventType.INCIDENT_CLOSED, by=by, people=[current.person_id], case=current.referral_no)
    return current


def _was_seen(step: ReferralStep, referral: Referral) -> bool:
    """Whether the other side has looked at the referral since the entry was made."""
    if step.sender_only:
        return False
    is_sender_s = step.organization_id == referral.from_organization_id
    other = referral.to_organization_id if is_sender_s else referral.from_organization_id
    rows = AuditEvent.unscoped.filter(case_no=referral.referral_no, type=EventType.PAGE_READ, at__gte=step.at)
    return rows.filter(organization_id=other).exists()
