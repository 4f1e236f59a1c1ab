"""Two records of one person with rows of every kind on both sides, and everything that an undoing has to give back."""

from django.db import models

from cases.models import Case, Person
from cases.rules.merge_tables import MOVED, MOVED_AT_HOME, rows_of
from tests.cases.stage import consent_of
from tests.cases.window_stage import case_of, kazuo, logged
from tests.factories import cases as f
from tests.factories import plans, records
from tests.factories.keeping import HoldFactory

ENDED = {
    "status": "closed",
    "closed_at": "2026-11-05T00:00:00Z",
    "closure_reason": "goal",
    "next_check_on": None,
    "retention_until": "2032-03-31",
    "retention_version": 1,
}
COUNTED = ("version", "household_8050", "household_8050_why")


def snapshot() -> dict:
    """Every column of every row that a merge can touch, and of all people, without counters of saving."""
    tables = {model for model, _column in (*MOVED, *MOVED_AT_HOME)} | {Person}
    return {model.__name__: [_columns(row) for row in rows_of(model).order_by("pk")] for model in tables}


def _columns(row: models.Model) -> dict:
    names = [field.attname for field in row._meta.concrete_fields if field.attname not in COUNTED]
    return {name: getattr(row, name) for name in names}


def furnish(cast, person, kinds: set[str]) -> None:
    """Rows of the named kinds for a person."""
    case = None
    if kinds & {"open case", "ended case"}:
        case = case_of(cast, person)
        _within(cast, case)
        if "open case" not in kinds:
            Case.unscoped.filter(pk=case.pk).update(closed_by=cast.aida.user, **ENDED)
    if "call" in kinds:
        logged(cast, person=person, case=case)
        f.ThreadLinkFactory(person=person)
    if "flag" in kinds:
        f.RiskFlagFactory(person=person, case=case, consultation=logged(cast, person=person))
        f.CounterEnquiryFactory(person=person)
        HoldFactory(person=person)
    if "consent" in kinds:
        f.ReferralFactory(person=person, case=case)
        consent_of(person, cast.hello_work)
    if "ended home" in kinds:
        f.HouseholdMemberFactory(person=person, end_reason="left")


def _within(cast, case) -> None:
    entry = f.ProgressRecordFactory(case=case)
    records.AttachmentFactory(record=entry)
    records.RecordRevisionFactory(record=entry)
    records.PrivateNoteFactory(case=case, author=cast.aida.user)
    f.GoingOutObservationFactory(case=case)
    plans.AssessmentFactory(case=case, fixed=True)
    plans.EvaluationFactory(plan=plans.SupportPlanFactory(case=case, active=True))


def twins(cast, **fields):
    """架空 一夫 twice."""
    return kazuo(cast), kazuo(cast, name="架空 カズ夫", phone="", **fields)
