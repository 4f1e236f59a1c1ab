"""廃棄: proposing, deciding, and erasing, one transaction for each person."""

import uuid
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from akishima_support.audit.reading import reading
from akishima_support.japanese.fiscal_years import fiscal_year
from cases.actions.disposal_erase import erase_person, erase_thread, wipe
from cases.actions.once import once
from cases.models import Case, Consultation, DisposalBatch, DisposalItem, Person
from cases.models.number_series import next_number
from cases.rules.disposal_blocks import (
    blocks,
    check_can_decide,
    check_can_execute,
    check_something_due,
    threads_blocked,
)
from cases.rules.disposal_due import due_people, due_threads

AT_MOST = 100  # people, and as many threads, of one batch: somebody looks at each


@once(DisposalBatch)
def propose(*, note: str, by: Actor, at: datetime, token: uuid.UUID | None) -> DisposalBatch:
    """Propose to erase what is due and nothing stands in the way of; what waits in another batch is left there.

    Whoever is restricted is proposed alone: such a batch is for named staff only (ADR 0030). Gives the first of the
    batches. Raises Refused where nothing is due.
    """
    people, threads = proposable(timezone.localdate(at))
    check_something_due(people, threads)
    together = [one for one in people if not one.restricted]
    batches = [_batch(together, threads, note=note, by=by, at=at)] if together or threads else []
    batches += [_batch([one], [], note=note, by=by, at=at, restricted=True) for one in people if one.restricted]
    batches[0].submission_token = token
    batches[0].save(update_fields=["submission_token"])
    return batches[0]


def _batch(people: list[Person], threads: list[Consultation], *, by: Actor, at: datetime, **fields) -> DisposalBatch:
    number = f"H-{next_number('disposal', fiscal_year(timezone.localdate(at)))}"
    batch = DisposalBatch.unscoped.create(number=number, proposed_at=at, proposed_by_id=by.user_id, **fields)
    with reading():
        items = [DisposalItem(batch=batch, person_number=one.pk, records=numbers_of(one)) for one in people]
        items += [DisposalItem(batch=batch, consultation_number=one.pk, records=[one.reception_no]) for one in threads]
    DisposalItem.unscoped.bulk_create(items)
    numbers = [one.pk for one in people]
    record(EventType.DISPOSAL_PROPOSED, by=by, people=numbers, case=batch.number, detail={"number": len(items)})
    return batch


def proposable(day) -> tuple[list[Person], list[Consultation]]:
    """People and threads that a batch could hold now."""
    waiting = DisposalItem.unscoped.filter(batch__refused_at=None, batch__executed_at=None)
    with reading():
        there = set(waiting.values_list("person_number", flat=True)) | {None}
        people = [one for one in due_people(day).order_by("id")[: AT_MOST * 3] if one.pk not in there]
        threads = set(waiting.values_list("consultation_number", flat=True)) | {None}
        nameless = [one for one in due_threads(day).order_by("id")[: AT_MOST * 3] if one.pk not in threads]
    stopped, blocked = blocks([one.pk for one in people], day), threads_blocked([one.pk for one in nameless])
    return (
        [one for one in people if one.pk not in stopped][:AT_MOST],
        [one for one in nameless if one.pk not in blocked][:AT_MOST],
    )


def numbers_of(person: Person) -> list[str]:
    """Numbers of cases, else of consultations."""
    cases = [case.case_no for case in Case.unscoped.filter(person=person).order_by("id")]
    return cases or [row.reception_no for row in Consultation.unscoped.filter(person=person).order_by("id")]


@transaction.atomic
def decide(*, batch: DisposalBatch, agreed: bool, by: Actor, at: datetime) -> DisposalBatch:
    """Approve or not, as somebody other than whoever proposed it. Raises Refused."""
    locked = DisposalBatch.objects.select_for_update().get(pk=batch.pk)
    check_can_decide(locked, by)
    _leave_out_restricted(locked)
    if agreed:
        locked.approved_at, locked.approved_by_id = at, by.user_id
    else:
        locked.refused_at, locked.refused_by_id = at, by.user_id
    locked.save()
    record(EventType.DISPOSAL_DECIDED, by=by, case=locked.number, detail={"agreed": agreed})
    return locked


def _leave_out_restricted(batch: DisposalBatch) -> None:
    """Nobody approves or erases what they may not see: whoever was restricted meanwhile is proposed anew, alone."""
    DisposalItem.unscoped.filter(batch=batch).restricted_meanwhile().delete()


def execute(*, batch: DisposalBatch, by: Actor, at: datetime) -> DisposalBatch:
    """Erase what was approved, each person in a transaction of their own. Raises Refused.

    What has come to stand in the way meanwhile is skipped with the reason. Interrupted, it can be carried on.
    """
    check_can_execute(DisposalBatch.objects.get(pk=batch.pk))
    _leave_out_restricted(batch)
    with reading():  # their records are erased, not looked at; the log names them by the event
        for item in DisposalItem.unscoped.filter(batch=batch, is_done=False, skipped="").order_by("id"):
            if item.person_number is not None:
                erase_person(item=item, by=by, at=at)
            else:
                erase_thread(item=item, by=by, at=at)
    locked = _finish(batch, by, at)
    wipe()
    return locked


@transaction.atomic
def _finish(batch: DisposalBatch, by: Actor, at: datetime) -> DisposalBatch:
    # Past the scope: whom a batch of somebody restricted was about is gone by now, and with them who may see it.
    locked = DisposalBatch.unscoped.select_for_update().get(pk=batch.pk)
    check_can_execute(locked)
    locked.executed_at, locked.executed_by_id = at, by.user_id
    locked.save()
    done = DisposalItem.unscoped.filter(batch=batch, is_done=True).count()
    record(EventType.DISPOSAL_EXECUTED, by=by, case=locked.number, detail={"number": done})
    return locked
