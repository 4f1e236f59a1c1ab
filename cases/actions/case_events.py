"""Events of a case, written inside the transaction of the action that they tell of (ADR 0018)."""

from collections.abc import Iterable
from datetime import date, datetime, time

from django.utils import timezone

from akishima_support.access import Actor
from cases.codes.case_event import CaseEventKind
from cases.models import Case, CaseEvent, Consultation, RiskFlag
from cases.models.observation import Observation

OBSERVED = {
    "level": CaseEventKind.GOING_OUT,
    "stage": CaseEventKind.CONTACT_STAGE,
    "change": CaseEventKind.OUTCOME,
}


def note_event(kind: CaseEventKind, case: Case, *, by: Actor, at: datetime | None = None, **what) -> CaseEvent:
    """One event. `what`: text, who, about, detail."""
    return CaseEvent.unscoped.create(
        kind=kind, case=case, person_id=case.person_id, by_id=by.user_id, at=at or timezone.now(), **what
    )


def moment_on(day: date, at: datetime) -> datetime:
    """The moment itself where it is on the day; otherwise the beginning of the day."""
    return at if timezone.localdate(at) == day else timezone.make_aware(datetime.combine(day, time()))


def note_observation(made: Observation, by: Actor) -> None:
    """It stands where it was observed, not where it was written down."""
    at = moment_on(made.observed_on, made.recorded_at)
    detail = {"code": made.value} | ({"corrects": True} if made.corrects_id else {})
    what = {"text": made.note, "who": made.informant, "about": made.uid, "detail": detail}
    note_event(OBSERVED[made.value_field], made.case, by=by, at=at, **what)


def mark_corrected(wrong: Observation) -> None:
    """A newer row stands in the place of this one."""
    CaseEvent.unscoped.filter(case_id=wrong.case_id, about=wrong.uid).update(is_corrected=True)


def note_export(cases: Iterable[Case], *, by: Actor, at: datetime, rows: int) -> None:
    """The cases left the system in a list of so many. What for is between those who asked and agreed."""
    CaseEvent.unscoped.bulk_create(
        CaseEvent(
            kind=CaseEventKind.EXPORTED,
            case_id=case.pk,
            person_id=case.person_id,
            by_id=by.user_id,
            at=at,
            detail={"rows": rows},
        )
        for case in cases
    )


def note_flags(consultation: Consultation, case: Case) -> None:
    """Flags that were raised before the consultation belonged to a case come along with it."""
    for flag in RiskFlag.unscoped.filter(consultation=consultation, case=None).order_by("id"):
        CaseEvent.unscoped.bulk_create(
            CaseEvent(case=case, person_id=case.person_id, **fields) for fields in flag_events(flag)
        )


def take_back_flags(case: Case, flags: set[int]) -> None:
    """What these flags (by number) put on the timeline is about somebody else after all, and is not told there."""
    uids = [flag.uid for flag in RiskFlag.unscoped.filter(pk__in=flags)]
    CaseEvent.unscoped.filter(case=case, about__in=uids).update(is_corrected=True)


def flag_events(flag: RiskFlag) -> list[dict]:
    """What has happened to a flag so far, as fields of events."""
    code = {"code": flag.kind}
    raised = {"kind": CaseEventKind.FLAG_RAISED, "at": flag.raised_at, "by_id": flag.raised_by_id, "text": flag.note}
    answered = {"kind": CaseEventKind.DUTY_ANSWERED, "at": flag.answered_at, "by_id": flag.answered_by_id}
    answered |= {"text": flag.duty_note, "who": flag.told_to[:100]}
    ended = {"kind": CaseEventKind.FLAG_ENDED, "at": flag.ended_at, "by_id": flag.ended_by_id, "text": flag.end_note}
    details = (code, code | {"answer": flag.duty_answer}, code)
    pairs = zip((raised, answered, ended), details, strict=True)
    return [fields | {"detail": detail, "about": flag.uid} for fields, detail in pairs if fields["at"]]
