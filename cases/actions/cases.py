"""Cases: the next check, the lead, restriction, closing and reopening."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from cases.actions.case_events import note_event
from cases.actions.household_marks import lock_cases_around, refresh_of
from cases.actions.lead_changes import note_change
from cases.actions.retention import retention_of
from cases.codes.case import CaseStatus
from cases.codes.case_event import CaseEventKind
from cases.models import Case, HouseholdMember, Person, RestrictedReader
from cases.rules.cases import check_can_close, check_can_reopen, check_is_open
from cases.rules.household_8050 import is_marked
from cases.rules.lead_changes import check_may_read
from cases.rules.merged import doubles_of
from cases.rules.versions import check_fresh
from network.models import User


@transaction.atomic
def set_next_check(*, case: Case, version: int, on: date, note: str, by: Actor) -> Case:
    """Decide when somebody looks after the case next. Raises Stale, and Refused for a closed case."""
    locked = _locked(case, version)
    check_is_open(locked)
    if note and (note, on) != (locked.next_check_note, locked.next_check_on):
        note_event(CaseEventKind.NEXT_CHECK, locked, by=by, text=note, detail={"on": on.isoformat()})
    locked.next_check_on, locked.next_check_note = on, note
    return _save(locked, EventType.NEXT_CHECK_SET, by)


@transaction.atomic
def set_lead(*, case: Case, version: int, worker: User, by: Actor) -> Case:
    """Give the case to somebody of the window. Raises Stale, and Refused for a closed case or somebody
    who is not named for a restricted one.
    """
    locked = _locked(case, version)
    check_is_open(locked)
    check_may_read(locked, worker)
    if locked.lead_worker_id != worker.pk:
        note_change(case=locked, worker=worker, by=by, at=timezone.now())
    locked.lead_worker = worker
    return _save(locked, EventType.LEAD_CHANGED, by, detail={"user": worker.pk})


@transaction.atomic
def set_8050(*, case: Case, version: int, setting: str, by: Actor) -> Case:
    """Set the mark of an 8050 household by hand, or let it follow from the ages again. Raises Stale and Refused."""
    locked = _locked(case, version)
    check_is_open(locked)
    locked.household_8050_set = setting
    locked.household_8050 = is_marked(setting, locked.household_8050_why)
    return _save(locked, EventType.HOUSEHOLD_CHANGED, by, detail={"fields": ["household_8050"], "setting": setting})


@transaction.atomic
def close(*, case: Case, version: int, fields: dict, by: Actor, at: datetime) -> Case:
    """End the case and count until when it is kept. `fields`: reason, note, changes (codes of OutcomeChange).

    Raises Stale, and Refused while a referral is under way.
    """
    locked = _locked(case, version)
    check_can_close(locked)
    locked.status, locked.next_check_on, locked.next_check_note = CaseStatus.CLOSED, None, ""
    locked.closed_at, locked.closed_by_id = at, by.user_id
    locked.closure_reason, locked.closure_note = fields["reason"], fields["note"]
    locked.outcome_changes = fields["changes"]
    _keep(locked, retention_of(timezone.localdate(at)))
    locked.last_activity_on = timezone.localdate(at)
    what = {"code": fields["reason"], "changes": fields["changes"]}
    note_event(CaseEventKind.CLOSED, locked, by=by, at=at, text=fields["note"], detail=what)
    detail = {"reason": fields["reason"], "outcome_changes": fields["changes"]}
    return _save(locked, EventType.CASE_CLOSED, by, detail=detail)


@transaction.atomic
def reopen(*, case: Case, version: int, on: date, note: str, by: Actor) -> Case:
    """Take a closed case up again, with a next check date. Raises Stale and Refused."""
    locked = _locked(case, version)
    Person.unscoped.select_for_update().filter(pk=locked.person_id).first()
    check_can_reopen(locked)
    locked.status, locked.next_check_on, locked.next_check_note = CaseStatus.OPEN, on, note
    locked.closed_at, locked.closed_by_id, locked.closure_reason = None, None, ""
    _keep(locked, {"retention_until": None, "retention_version": None})
    locked.last_activity_on = timezone.localdate()
    note_event(CaseEventKind.REOPENED, locked, by=by, text=note, detail={"on": on.isoformat()})
    return _save(locked, EventType.CASE_REOPENED, by)


@transaction.atomic
def restrict(*, case: Case, version: int, readers: list[User], by: Actor) -> Case:
    """Let only the named staff see the person and the case; no names lift the restriction.

    The database repeats it on all cases of the person; doubles that were merged into theirs keep rows too and follow.
    The acting user always stays among them, so that nobody locks themselves out.
    """
    lock_cases_around(case.person_id)
    locked = _locked(case, version)
    person = Person.objects.select_for_update(of=("self",)).get(pk=locked.person_id)
    named = {by.user_id, *(user.pk for user in readers)} if readers else set()
    numbers = [person.pk, *_household_without_cases(person)]
    for number in [*numbers, *doubles_of(numbers)]:
        _set_readers(number, named)
    _note_restriction(locked, named, by)
    locked.restricted = bool(named)
    refresh_of(person)
    locked.refresh_from_db(fields=["person", "household_8050", "household_8050_why"])
    return _save(locked, EventType.CASE_RESTRICTED, by, detail={"users": sorted(named)})


def _note_restriction(case: Case, named: set[int], by: Actor) -> None:
    if named:
        names = "、".join(User.objects.filter(pk__in=named).order_by("pk").values_list("name", flat=True))
        note_event(CaseEventKind.RESTRICTED, case, by=by, text=names)
    elif case.restricted:
        note_event(CaseEventKind.UNRESTRICTED, case, by=by)


def _household_without_cases(person: Person) -> list[int]:
    """The numbers of those who are recorded only because they live with the person: a hit would tell of the person.

    Where another restricted person lives in the household, they stay restricted to that person's staff.
    """
    together = HouseholdMember.unscoped.filter(household__members__person=person).exclude(person=person)
    if together.filter(person__restricted=True, person__cases__isnull=False).exists():
        return []
    return list(together.filter(person__cases=None).values_list("person_id", flat=True))


def _set_readers(number: int, named: set[int]) -> None:
    rows = RestrictedReader.objects.filter(person_id=number)
    rows.exclude(user_id__in=named).delete()
    kept = set(rows.values_list("user_id", flat=True))
    RestrictedReader.objects.bulk_create(RestrictedReader(person_id=number, user_id=each) for each in named - kept)
    Person.unscoped.filter(pk=number).update(restricted=bool(named))


def _locked(case: Case, version: int) -> Case:
    locked = Case.objects.select_for_update(of=("self",)).get(pk=case.pk)
    check_fresh(locked, version)
    return locked


def _keep(case: Case, retention: dict) -> None:
    for name, value in retention.items():
        setattr(case, name, value)


def _save(case: Case, type: EventType, by: Actor, *, detail: dict | None = None) -> Case:
    case.version += 1
    case.save()
    record(type, by=by, people=[case.person_id], case=case.case_no, detail=detail)
    return case
