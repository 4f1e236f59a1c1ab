"""What another says afterwards about telling without consent: approved or not, still needed or not."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from cases.actions.cut_notices import note_ended
from cases.actions.ledger import record_answer_afterwards
from cases.models import BasisDecision, Packet
from cases.rules.basis import check_can_answer_afterwards, check_can_review


@transaction.atomic
def approve_afterwards(*, decision: BasisDecision, by: Actor, at: datetime) -> BasisDecision:
    """Approve what was told in an emergency; also when the time set for it is over. Raises Refused."""
    current = _locked(decision)
    check_can_answer_afterwards(current, by)
    current.approved_at, current.approved_by_id = at, by.user_id
    current.save(update_fields=["approved_at", "approved_by"])
    return _answered(current, by, at, approved=True)


@transaction.atomic
def refuse_afterwards(*, decision: BasisDecision, note: str, by: Actor, at: datetime) -> BasisDecision:
    """Do not approve what was told in an emergency: the receiver reads it no more. Raises Refused."""
    current = _locked(decision)
    check_can_answer_afterwards(current, by)
    current.returned_at, current.returned_by_id, current.return_note = at, by.user_id, note
    current.save(update_fields=["returned_at", "returned_by", "return_note"])
    note_ended(decision=current, by=by, at=at)
    return _answered(current, by, at, approved=False)


@transaction.atomic
def go_on(*, decision: BasisDecision, review_on: date, by: Actor, at: datetime) -> BasisDecision:
    """It is still needed; look at it again on the day. Raises Refused."""
    current = _locked(decision)
    check_can_review(current, by)
    if review_on <= timezone.localdate(at):
        raise Refused(_("次に見直す日は、今日より後の日にしてください。"))
    current.review_on, current.reviewed_at, current.reviewed_by_id = review_on, at, by.user_id
    current.save(update_fields=["review_on", "reviewed_at", "reviewed_by"])
    _record(current, EventType.BASIS_REVIEWED, by)
    return current


@transaction.atomic
def stop(*, decision: BasisDecision, note: str, by: Actor, at: datetime) -> BasisDecision:
    """It is needed no more: the receiver reads it no more. Raises Refused."""
    current = _locked(decision)
    check_can_review(current, by)
    current.stopped_at, current.stopped_by_id, current.stop_note = at, by.user_id, note
    current.save(update_fields=["stopped_at", "stopped_by", "stop_note"])
    note_ended(decision=current, by=by, at=at)
    _record(current, EventType.BASIS_STOPPED, by)
    return current


def _locked(decision: BasisDecision) -> BasisDecision:
    rows = BasisDecision.unscoped.select_for_update(of=("self",)).select_related("legal_basis", "referral")
    return rows.get(pk=decision.pk)


def _answered(decision: BasisDecision, by: Actor, at: datetime, *, approved: bool) -> BasisDecision:
    for packet in Packet.unscoped.filter(decision=decision).select_related("referral__to_organization"):
        packet.decision = decision
        record_answer_afterwards(packet=packet, by=by, at=at)
    _record(decision, EventType.BASIS_ANSWERED_AFTERWARDS, by, approved=approved)
    return decision


def _record(decision: BasisDecision, event: EventType, by: Actor, **detail) -> None:
    detail |= {"code": decision.legal_basis.code}
    record(event, by=by, people=[decision.person_id], case=decision.referral.referral_no, detail=detail)
