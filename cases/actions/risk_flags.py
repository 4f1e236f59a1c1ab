"""Risk flags: raising, ending, and answering the duty by law that some carry."""

import uuid
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from cases.actions.case_events import flag_events, note_event
from cases.actions.ledger import record_report_by_law
from cases.actions.once import once
from cases.actions.people import make_person
from cases.codes.case_event import CaseEventKind
from cases.codes.consent import Means
from cases.codes.risk import DutyAnswer, RiskKind
from cases.models import Case, Consultation, Person, RiskFlag
from cases.rules.risk_flags import check_can_answer, check_can_end, check_not_raised

WHAT = {"text", "who", "about", "detail"}


@once(RiskFlag)
def raise_flag(
    *, about: Case | Consultation, fields: dict, urgency: str, by: Actor, at: datetime, token: uuid.UUID
) -> RiskFlag:
    """Raise a flag on a case or a consultation; `urgency` is the new one, or empty to leave it.

    Raises Refused when the same flag stands already.
    """
    locked = type(about).objects.select_for_update(of=("self",)).get(pk=about.pk)
    place = {"case": locked} if isinstance(locked, Case) else {"consultation": locked, "case": locked.case}
    check_not_raised(RiskKind(fields["kind"]), locked)
    made = {"raised_at": at, "raised_by_id": by.user_id, "submission_token": token, "person_id": locked.person_id}
    flag = RiskFlag.unscoped.create(**place, **made, **fields)
    _note(CaseEventKind.FLAG_RAISED, flag, by)
    if urgency and urgency != locked.urgency:
        locked.urgency = urgency
        locked.version += 1
        locked.save()
    repeat_on_person(flag.person_id)
    detail = {"code": flag.kind} | ({"urgency": urgency} if urgency else {})
    record(EventType.RISK_FLAG_RAISED, by=by, people=[flag.person_id], case=_number(flag), detail=detail)
    return flag


@transaction.atomic
def end(*, flag: RiskFlag, note: str, by: Actor, at: datetime) -> RiskFlag:
    """Take the flag down. Raises Refused while the duty by law that it carries is not answered."""
    locked = _locked(flag)
    check_can_end(locked)
    locked.ended_at, locked.ended_by_id, locked.end_note = at, by.user_id, note
    locked.save()
    _note(CaseEventKind.FLAG_ENDED, locked, by)
    repeat_on_person(locked.person_id)
    record(EventType.RISK_FLAG_ENDED, by=by, people=[locked.person_id], case=_number(locked), detail=_code(locked))
    return locked


@transaction.atomic
def answer_duty(*, flag: RiskFlag, fields: dict, told: str, means: str, by: Actor, at: datetime) -> RiskFlag:
    """Write down what was done about the duty; a report to an authority is a row of the ledger at once.

    `fields`: duty_answer, duty_note, told_at, told_by, told_to. `told` is what was told, `means` by which means.
    Raises Refused when it is answered already.
    """
    locked = _locked(flag)
    check_can_answer(locked)
    for name, value in fields.items():
        setattr(locked, name, value)
    if locked.duty_answer == DutyAnswer.REPORTED:
        if locked.person_id is None:
            locked.person = _somebody(locked, by, at)
        locked.disclosure = record_report_by_law(flag=locked, told=told, means=Means(means), by=by)
    locked.answered_at, locked.answered_by_id = at, by.user_id
    locked.save()
    _note(CaseEventKind.DUTY_ANSWERED, locked, by)
    detail = _code(locked) | {"answer": locked.duty_answer}
    record(EventType.DUTY_ANSWERED, by=by, people=[locked.person_id], case=_number(locked), detail=detail)
    return locked


def _note(kind: CaseEventKind, flag: RiskFlag, by: Actor) -> None:
    """On the timeline of the case, where there is one already."""
    case = flag.case or flag.consultation.case
    if case is not None:
        fields = next(fields for fields in flag_events(flag) if fields["kind"] == kind)
        note_event(kind, case, by=by, at=fields["at"], **{name: fields[name] for name in fields.keys() & WHAT})


def _somebody(flag: RiskFlag, by: Actor, at: datetime) -> Person:
    """A person without a name, because every row of the ledger is about somebody."""
    note = _("受付 %(number)s の方") % {"number": flag.consultation.reception_no}
    return make_person(fields={"nickname": note}, by=by, on=timezone.localdate(at))


def _locked(flag: RiskFlag) -> RiskFlag:
    locked = RiskFlag.objects.select_for_update(of=("self",)).filter(pk=flag.pk).first()
    if locked is None:
        raise Refused(_("この旗は見つかりません。"))
    return locked


def repeat_on_person(number: int | None) -> None:
    """The flags that stand are repeated on the person, so that every page warns without a question of its own."""
    if number is None:
        return
    standing = RiskFlag.unscoped.filter(person_id=number, ended_at=None)
    kinds = [str(kind) for kind in RiskKind if standing.filter(kind=kind).exists()]
    Person.unscoped.filter(pk=number).update(risk_kinds=kinds)


def _number(flag: RiskFlag) -> str:
    return flag.case.case_no if flag.case_id else flag.consultation.log_no


def _code(flag: RiskFlag) -> dict:
    return {"code": flag.kind}
