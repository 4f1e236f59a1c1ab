"""Handing cases from one worker to another: proposed with a note, led by the old one until the new one accepts."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from cases.actions.case_events import note_event
from cases.codes.case_event import CaseEventKind
from cases.models import Case, LeadChange
from cases.rules.lead_changes import check_can_answer, check_can_be_given
from network.models import User


@transaction.atomic
def propose(
    *, cases: list[Case], worker: User, effective_on: date, note: str, by: Actor, at: datetime
) -> list[LeadChange]:
    """Ask somebody to take the cases over. All or none. Raises Refused for a case that cannot be given to them.

    A case that waits for somebody else's answer already is asked anew: the earlier request is answered by this one.
    """
    rows = Case.objects.select_for_update(of=("self",)).filter(pk__in=[case.pk for case in cases])
    locked = list(rows.order_by("pk"))
    if len(locked) != len(cases):
        raise Refused(_("選んだケースの中に、いまは見られないものがあります。もう一度選んでください。"))
    return [_propose(case, worker, effective_on, note, by, at) for case in locked]


def _propose(case: Case, worker: User, effective_on: date, note: str, by: Actor, at: datetime) -> LeadChange:
    check_can_be_given(case, worker)
    for earlier in LeadChange.objects.select_for_update(of=("self",)).filter(case=case).pending():
        _decline(earlier, _("別の人に頼み直しました。"), by, at)
    change = LeadChange.unscoped.create(
        case=case,
        person_id=case.person_id,
        from_worker_id=case.lead_worker_id,
        to_worker=worker,
        effective_on=effective_on,
        note=note,
        proposed_at=at,
        proposed_by_id=by.user_id,
    )
    _note(CaseEventKind.LEAD_PROPOSED, change, by, at, note)
    detail = {"user": worker.pk, "on": effective_on.isoformat()}
    record(EventType.LEAD_CHANGE_PROPOSED, by=by, people=[case.person_id], case=case.case_no, detail=detail)
    return change


@transaction.atomic
def accept(*, changes: list[LeadChange], by: Actor, at: datetime) -> None:
    """Take the cases over, all or none. Raises Refused for what is answered, or is not the actor's to answer."""
    for change in _locked(changes):
        check_can_answer(change, by, timezone.localdate(at))
        change.accepted_at, change.accepted_by_id = at, by.user_id
        change.save(update_fields=["accepted_at", "accepted_by"])
        case = Case.objects.select_for_update(of=("self",)).get(pk=change.case_id)
        case.lead_worker_id = change.to_worker_id
        case.version += 1
        case.save(update_fields=["lead_worker", "version"])
        _note(CaseEventKind.LEAD_CHANGED, change, by, at)
        detail = {"user": change.to_worker_id}
        record(EventType.LEAD_CHANGED, by=by, people=[case.person_id], case=case.case_no, detail=detail)


@transaction.atomic
def decline(*, changes: list[LeadChange], note: str, by: Actor, at: datetime) -> None:
    """Say that one cannot take them over, and why. Raises Refused."""
    for change in _locked(changes):
        check_can_answer(change, by, change.effective_on)
        _decline(change, note, by, at)


def _decline(change: LeadChange, note: str, by: Actor, at: datetime) -> None:
    change.declined_at, change.declined_by_id, change.decline_note = at, by.user_id, note
    change.save(update_fields=["declined_at", "declined_by", "decline_note"])
    _note(CaseEventKind.LEAD_DECLINED, change, by, at, note)
    record(EventType.LEAD_CHANGE_DECLINED, by=by, people=[change.person_id], case=change.case.case_no)


def note_change(*, case: Case, worker: User, by: Actor, at: datetime) -> LeadChange:
    """Write down a change made on the spot, inside the transaction that makes it; what still waits is answered."""
    for earlier in LeadChange.objects.select_for_update(of=("self",)).filter(case=case).pending():
        _decline(earlier, _("その場で主担当者を替えました。"), by, at)
    change = LeadChange.unscoped.create(
        case=case,
        person_id=case.person_id,
        from_worker_id=case.lead_worker_id,
        to_worker=worker,
        effective_on=timezone.localdate(at),
        proposed_at=at,
        proposed_by_id=by.user_id,
        accepted_at=at,
        accepted_by_id=by.user_id,
    )
    _note(CaseEventKind.LEAD_CHANGED, change, by, at)
    return change


def _note(kind: CaseEventKind, change: LeadChange, by: Actor, at: datetime, text: str = "") -> None:
    before = change.from_worker.name if change.from_worker else ""
    detail = {"from": before, "to": change.to_worker.name, "on": change.effective_on.isoformat()}
    note_event(kind, change.case, by=by, at=at, text=text, about=change.uid, detail=detail)


def _locked(changes: list[LeadChange]) -> list[LeadChange]:
    numbers = [change.pk for change in changes]
    rows = LeadChange.objects.select_for_update(of=("self",)).select_related("case").filter(pk__in=numbers)
    return list(rows.order_by("pk"))
