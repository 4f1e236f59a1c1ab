"""再開 of a referral that was completed, declined or withdrawn."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from akishima_support.access import Actor
from cases.actions.ledger import record_reopened
from cases.actions.reading_ends import begin_reading_again
from cases.actions.referral_lock import locked
from cases.actions.referral_step import Words, make_move
from cases.codes.referral import ReopenReason
from cases.models import Case, Packet, Referral
from cases.models.packet import PACKET_LIFETIME
from cases.rules.answer_days import answer_due_on
from cases.rules.only_one import told_if_another_was_first
from cases.rules.packet_content import check_later_words
from cases.rules.reopening import check_can_reopen
from cases.states import Move

# Why it was declined stays; the entry that says so is read on.
NOT_ENDED = {
    "accepted_at": None,
    "accepted_by": None,
    "declined_at": None,
    "declined_by": None,
    "checked_at": None,
    "checked_by": None,
    "asked_back_at": None,
    "asked_back_by": None,
    "completed_at": None,
    "completed_by": None,
    "outcome_changes": [],
    "withdrawn_at": None,
    "withdrawn_by": None,
}


@transaction.atomic
def reopen(*, referral: Referral, reason: ReopenReason, text: str, by: Actor, at: datetime) -> Referral:
    """Go on: the receiver answers anew, by a new date. It reads again what has a valid basis now. Raises Refused."""
    current = locked(referral)
    if current.case_id is not None:  # after the referral, as every move does; it is not closed at this very moment
        Case.unscoped.select_for_update(of=("self",)).filter(pk=current.case_id).first()
    check_can_reopen(current, by, at)
    check_later_words(current, text)
    respond_by = answer_due_on(current.act, current.urgency, timezone.localdate(at))
    with told_if_another_was_first():
        make_move(
            referral=current,
            move=Move.REOPEN,
            by=by,
            at=at,
            words=Words(text=text, reopen_reason=reason),
            round=current.round + 1,
            respond_by=respond_by,
            **NOT_ENDED,
        )
    begin_reading_again(current, at, until=at + PACKET_LIFETIME)
    for packet in Packet.unscoped.filter(referral=current, is_personal=True, amended_by=None):
        record_reopened(packet=packet, by=by, at=at)
    return current
