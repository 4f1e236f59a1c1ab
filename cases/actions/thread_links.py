"""Joining consultations to a person or a case, and giving back exactly what stood there before (S6)."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from cases.actions.case_events import note_event, note_flags, take_back_flags
from cases.actions.household_marks import lock_cases_around
from cases.actions.once import once
from cases.actions.people import NewPerson, make_person
from cases.actions.person_pairs import note_as_new
from cases.actions.risk_flags import repeat_on_person
from cases.codes.case_event import CaseEventKind
from cases.codes.consultation import ConsultationOutcome
from cases.models import Case, Consultation, Person, RiskFlag, ThreadLink
from cases.rules.likely import Asked, asked_of_caller
from cases.rules.merged import standing_number
from cases.rules.thread_links import check_can_link, check_can_undo


@once(ThreadLink)
def link(
    *, consultation: Consultation, person: Person | NewPerson, note: str, by: Actor, at: datetime, token: uuid.UUID
) -> ThreadLink:
    """この方とつなぐ: the consultation and the calls of its thread that are nobody's yet become the person's.

    Raises Refused when the consultation is somebody's already.
    """
    locked = Consultation.objects.select_for_update(of=("self",)).get(pk=consultation.pk)
    check_can_link(locked)
    found = known_or_new(person, caller=asked_of_caller(locked), by=by, at=at)
    return join(consultation=locked, to=Joining(found.pk, note=note, token=token), by=by, at=at)


@dataclass(frozen=True)
class Joining:
    """Whose the consultations become and of which case; `activity` is the case's last activity before and after."""

    person: int
    case: Case | None = None
    note: str = ""
    activity: tuple[date, ...] = ()
    token: uuid.UUID | None = None


def known_or_new(person: Person | NewPerson, *, caller: Asked, by: Actor, at: datetime) -> Person:
    """The locked record of somebody known, or a new one, kept for the review where people look like them.

    Raises Refused when the one known cannot be seen any more.
    """
    if isinstance(person, NewPerson):
        made = make_person(fields=person.fields, by=by, on=timezone.localdate(at))
        if person.as_new:
            note_as_new(person=made, caller=caller, reason=person.as_new, by=by, at=at)
        return made
    lock_cases_around(person.pk)
    found = Person.objects.select_for_update(of=("self",)).filter(pk=person.pk).first()
    if found is None:
        raise Refused(_("選んだ方が見つかりません。もう一度探してください。"))
    return found


def join(*, consultation: Consultation, to: Joining, by: Actor, at: datetime) -> ThreadLink:
    """Join the thread to a person, and to a case where one is given; inside a transaction, the row is locked."""
    root = consultation.follows_id or consultation.pk
    thread = Q(pk=root) | Q(follows_id=root)
    earlier = Consultation.objects.select_for_update(of=("self",)).filter(thread, person=None).order_by("pk")
    joined = list({row.pk: row for row in [*earlier, consultation]}.values())
    flags = _flags_of(joined)
    before = {
        "consultations": [_state(row) for row in joined],
        "flags": [{"id": flag.pk, "person": flag.person_id, "case": flag.case_id} for flag in flags],
        "activity": [day.isoformat() for day in to.activity],
    }
    for row in joined:
        row.person_id = to.person
        if to.case is not None:
            row.case, row.outcome = to.case, ConsultationOutcome.CASE
            note_flags(row, to.case)
        row.version += 1
        row.save()
        number = to.case.case_no if to.case else row.log_no
        detail = {"reception_no": row.reception_no}
        record(EventType.CONSULTATION_LINKED, by=by, people=[to.person], case=number, detail=detail)
    RiskFlag.unscoped.filter(pk__in=[flag.pk for flag in flags]).update(person=to.person, case=to.case)
    for number in {to.person, *(flag.person_id for flag in flags)}:
        repeat_on_person(number)
    return ThreadLink.unscoped.create(
        thread_id=root, person_id=to.person, case=to.case, note=to.note, before=before, submission_token=to.token,
        made_at=at, made_by_id=by.user_id,
    )  # fmt: skip


@transaction.atomic
def undo(*, link: ThreadLink, note: str, by: Actor, at: datetime) -> ThreadLink:
    """つながりを外す: person, case and outcome of each consultation are again what they were. Raises Refused."""
    locked = ThreadLink.objects.select_for_update(of=("self",)).get(pk=link.pk)
    rows = Consultation.unscoped.select_for_update(of=("self",)).filter(pk__in=locked.consultation_numbers)
    found = {row.pk: row for row in rows.order_by("pk")}
    check_can_undo(locked, found)
    for state in locked.before["consultations"]:
        _give_back(found[state["id"]], state)
    for flag in locked.before["flags"]:
        RiskFlag.unscoped.filter(pk=flag["id"]).update(person=standing_number(flag["person"]), case=flag["case"])
    for number in {locked.person_id, *(flag["person"] for flag in locked.before["flags"])}:
        repeat_on_person(number)
    if locked.before["activity"]:
        _give_back_activity(locked)
    locked.undone_at, locked.undone_by_id, locked.undone_note = at, by.user_id, note
    locked.save()
    numbers = [row.reception_no for row in found.values()]
    where = locked.case.case_no if locked.case_id else next(iter(found.values())).log_no
    if locked.case_id:
        take_back_flags(locked.case, {flag["id"] for flag in locked.before["flags"]})
        note_event(CaseEventKind.CALLS_UNLINKED, locked.case, by=by, at=at, text=note, detail={"calls": len(numbers)})
    record(EventType.CONSULTATION_UNLINKED, by=by, people=[locked.person_id], case=where, detail={"number": numbers})
    return locked


def _flags_of(joined: list[Consultation]) -> list[RiskFlag]:
    """The flags on these consultations: they follow, so that whoever sees the person reads them and nobody else."""
    rows = RiskFlag.unscoped.select_for_update(of=("self",)).filter(consultation__in=joined)
    return list(rows.order_by("pk"))


def _state(row: Consultation) -> dict:
    return {"id": row.pk, "person": row.person_id, "case": row.case_id, "outcome": row.outcome}


def _give_back(row: Consultation, state: dict) -> None:
    row.person_id, row.case_id = standing_number(state["person"]), state["case"]
    if row.outcome == ConsultationOutcome.CASE:
        row.outcome = state["outcome"]
    row.version += 1
    row.save()


def _give_back_activity(link: ThreadLink) -> None:
    """The case's last activity is the day before again, unless something happened in it since."""
    before, after = map(date.fromisoformat, link.before["activity"])
    Case.unscoped.filter(pk=link.case_id, last_activity_on=after).update(last_activity_on=before)
