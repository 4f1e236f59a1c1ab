"""An answer entered for a body, with the paper that it came on; later the body says whether it is right."""

from collections.abc import Callable
from datetime import datetime

from django.db import transaction
from django.db.models import Max

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from akishima_support.uploads import Accepted
from akishima_support.uploads.keeping import stored
from cases.actions.referral_lock import locked
from cases.actions.stored_files import detail_of, take_back
from cases.models import Referral, ReferralStep, StepConfirmation, StepScan
from cases.rules.behalf import check_can_confirm


@transaction.atomic
def enter(*, answer: Callable, referral: Referral, file: Accepted | None, by: Actor, at: datetime, **words) -> Referral:
    """Carry out the answer (an action of `referral_answer`) and keep the paper beside its step. Raises Refused."""
    number = _newest_entered(locked(referral))
    answered = answer(referral=referral, by=by, at=at, **words)
    # What was sent twice has been entered before, with its paper.
    if file is not None and _newest_entered(answered) != number:
        keep_scan(file, answered, by, at, step_id=_newest_entered(answered))
    return answered


def _newest_entered(referral: Referral) -> int | None:
    """The number of the last answer that was entered for the body."""
    return ReferralStep.unscoped.filter(referral=referral, on_behalf=True).aggregate(last=Max("pk"))["last"]


def keep_scan(file: Accepted, referral: Referral, by: Actor, at: datetime, **of) -> None:
    """Keep the paper beside what it holds: `step_id` or `rating`. Call it inside a transaction."""
    with stored(file) as kept:
        scan = StepScan.unscoped.create(
            referral=referral, person_id=referral.person_id, added_at=at, added_by_id=by.user_id, **of, **kept
        )
        _record(EventType.ATTACHMENT_ADDED, scan, by)


@transaction.atomic
def remove_scan(*, scan: StepScan, reason: str, by: Actor, at: datetime) -> StepScan:
    """Take back what was attached by mistake: the bytes go, the row stays with the reason. Raises Refused."""
    row = StepScan.unscoped.select_for_update(of=("self",)).select_related("referral").get(pk=scan.pk)
    take_back(row, reason=reason, by=by, at=at)
    _record(EventType.ATTACHMENT_REMOVED, row, by)
    return row


@transaction.atomic
def confirm(*, step: ReferralStep, agrees: bool, text: str, by: Actor, at: datetime) -> StepConfirmation:
    """Say that the answer is as the body gave it, or what is wrong. Nothing else changes. Raises Refused."""
    referral = locked(step.referral)
    current = ReferralStep.objects.select_related("confirmation", "referral").get(pk=step.pk)
    check_can_confirm(current, by)
    said = StepConfirmation.unscoped.create(
        step=current,
        referral=referral,
        person_id=current.person_id,
        agrees=agrees,
        text="" if agrees else text,
        at=at,
        by_id=by.user_id,
    )
    kind = EventType.BEHALF_CONFIRMED if agrees else EventType.BEHALF_OBJECTED
    record(kind, by=by, people=[referral.person_id], case=referral.referral_no)
    return said


def _record(type: EventType, scan: StepScan, by: Actor) -> None:
    record(type, by=by, people=[scan.person_id], case=scan.referral.referral_no, detail=detail_of(scan))
