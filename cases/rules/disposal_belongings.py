"""Everything that belongs to somebody, table by table, in the order in which it is erased.

A test walks all models: a new table that leads to a person has to be named here.
"""

from dataclasses import dataclass, field

from django.db.models import Q, QuerySet

from cases import models as m
from cases.models.search_index import GramKind, TextKind
from cases.rules.merged import doubles_of
from network.models import CaseSummary


@dataclass
class Belongings:
    """Numbers of the rows that others hang on."""

    people: set[int]
    cases: set[int] = field(default_factory=set)
    consultations: set[int] = field(default_factory=set)
    referrals: set[int] = field(default_factory=set)
    records: set[int] = field(default_factory=set)
    sheets: set[int] = field(default_factory=set)


def numbers(rows: QuerySet) -> set[int]:
    """Their primary keys."""
    return set(rows.values_list("pk", flat=True))


def belongings_of(person: m.Person) -> Belongings:
    """The person, whoever is recorded only because of them, and all that hangs on them."""
    people = [person.pk, *dependents(person)]
    found = Belongings({*people, *doubles_of(people)})
    found.cases = numbers(m.Case.unscoped.filter(person__in=found.people))
    _gather(found)
    return found


def belongings_of_thread(first: m.Consultation) -> Belongings:
    """A thread of consultations that names nobody, with people whom only its flags name."""
    found = Belongings(set())
    found.consultations = {first.pk, *numbers(m.Consultation.unscoped.filter(follows=first))}
    _gather(found)
    return found


def _gather(found: Belongings) -> None:
    found.consultations |= numbers(m.Consultation.unscoped.filter(Q(person__in=found.people) | Q(case__in=found.cases)))
    _add_flagged(found)
    owned = Q(person__in=found.people) | Q(consultation__in=found.consultations)
    found.referrals = numbers(m.Referral.unscoped.filter(owned | Q(case__in=found.cases, person=None)))
    _add_partners(found)
    found.records = numbers(m.ProgressRecord.unscoped.filter(case__in=found.cases))
    found.sheets = _sheets_never_shown(found.cases)


def _sheets_never_shown(cases: set[int]) -> set[int]:
    """Anonymized sheets that stay unread; what a sitting has read leads to nobody and stays with the meeting."""
    rows = m.CaseSummaryOrigin.unscoped.filter(case__in=cases).select_related("summary")
    return {row.summary_id for row in rows if not row.was_read_by_a_sitting}


def _add_flagged(found: Belongings) -> None:
    """Somebody whom a report to an authority made known, and nothing else."""
    flags = m.RiskFlag.unscoped.filter(consultation__in=found.consultations, person__isnull=False)
    people = {flag.person_id for flag in flags} - found.people
    known = m.Person.unscoped.filter(pk__in=people).filter(Q(cases__isnull=False) | Q(consultations__isnull=False))
    found.people |= people - numbers(known)


def _add_partners(found: Belongings) -> None:
    """A partner's own record of the same person goes too, where only this case needed it."""
    theirs = m.Referral.unscoped.filter(case__in=found.cases).exclude(pk__in=found.referrals)
    for person in {row.person_id for row in theirs}:
        of_person = numbers(m.Referral.unscoped.filter(person=person))
        if of_person <= numbers(theirs):
            found.people.add(person)
            found.referrals |= of_person


def dependents(person: m.Person) -> set[int]:
    """People of the same households who are recorded only because of the person, and whom nobody else needs."""
    together = m.HouseholdMember.unscoped.filter(household__members__person=person).exclude(person=person)
    candidates = {member.person_id for member in together}
    busy = {number for number in candidates if is_known_for_itself(number)}
    return {number for number in candidates - busy if not _lives_with_others(number, person.pk)}


def is_known_for_itself(number: int) -> bool:
    """Whether the person has a record of their own, or is held."""
    own = (m.Case, m.Consultation, m.Referral, m.RiskFlag, m.DisclosureRequest)
    held = m.Hold.unscoped.standing().filter(person=number).exists()
    return held or any(model.unscoped.filter(person=number).exists() for model in own)


def _lives_with_others(number: int, person: int) -> bool:
    """Whether somebody else with a record of their own is in a household with them."""
    rows = m.HouseholdMember.unscoped.filter(household__members__person=number).exclude(person__in=[number, person])
    return any(is_known_for_itself(row.person_id) for row in rows)


def tables(b: Belongings) -> list[tuple[str, QuerySet]]:
    """(name, rows) in an order in which triggers still find what they ask for: what was told first, people last."""
    of_person, of_case = Q(person__in=b.people), Q(case__in=b.cases)
    told = Q(referral__in=b.referrals)
    flags = of_person | of_case | Q(consultation__in=b.consultations)
    conditions = [
        (m.RiskFlag, flags),
        (m.StepConfirmation, told),
        (m.StepScan, told),
        (m.OutcomeAnswer, told),
        (m.ReferralStep, told),
        (m.ReferralNotice, told),
        (m.ReferralRating, told),
        (m.Prompt, told | Q(consultation__in=b.consultations)),
        (m.DisclosureRecord, of_person),
        (m.PacketFile, told),
        (m.Packet, told),
        (m.DisclosureCopy, of_person),
        (m.DisclosurePage, of_person),
        (m.DisclosureRequest, of_person),
        (m.Hold, of_person),
        (m.CutNotice, of_person),
        (m.PlannedHandover, of_person),
        (m.BasisDecision, told | of_person),
        (m.ConsentScan, of_person),
        (m.Consent, of_person),
        *[(model, of_case) for model in _OF_CASE],
        (CaseSummary, Q(pk__in=b.sheets)),
        (m.ProgressRecord.joint_organizations.through, Q(progressrecord__in=b.records)),
        (m.ProgressRecord, of_case),
        (m.CounterEnquiry, of_person | of_case),
        (m.Draft, of_person),
        (m.ConsultationTopic, Q(consultation__in=b.consultations)),
        (m.IntakeDetail, Q(consultation__in=b.consultations)),
        (m.SearchGram, Q(kind=GramKind.CONSULTATION, row_id__in=b.consultations)),
        (m.SearchGram, Q(kind=GramKind.PERSON, row_id__in=b.people)),
        (m.SearchText, Q(kind=TextKind.CONSULTATION, row_id__in=b.consultations)),
        (m.SearchText, Q(kind=TextKind.RECORD, row_id__in=b.records)),
        (m.ThreadLink, of_person | Q(thread__in=b.consultations)),
        (m.Consultation, Q(pk__in=b.consultations)),
        (m.Referral, Q(pk__in=b.referrals)),
        (m.Case, Q(pk__in=b.cases)),
        (m.FamilyTie, of_person | Q(other__in=b.people)),
        (m.PersonMerge, of_person | Q(double__in=b.people)),
        (m.PersonPair, of_person | Q(other__in=b.people)),
        (m.HouseholdMember, of_person),
        (m.RestrictedReader, of_person),
        (m.Person, Q(pk__in=b.people)),
    ]
    return [(model._meta.model_name, _rows(model).filter(condition)) for model, condition in conditions]


_OF_CASE = (
    m.GoalEvaluation, m.Evaluation, m.PlanGoal, m.SupportPlan, m.Assessment, m.GoingOutObservation,
    m.ContactStageObservation, m.OutcomeObservation, m.LeadChange, m.PrivateNote, m.Attachment, m.RecordRevision,
    m.CaseEvent,
    m.AccessReason, m.CaseSummaryOrigin, m.CaseWorker, m.EmergencyAccess,
)  # fmt: skip

# Columns of rows that stay, which point at what goes: (model, column, which of the belongings).
DETACHED = (
    (m.Consultation, "follows", "consultations"),
    (m.Consultation, "referral", "referrals"),
    (m.Referral, "consultation", "consultations"),
    (m.Referral, "rerouted_from", "referrals"),
    (m.Referral, "in_reply_to", "referrals"),
    (m.Referral, "case", "cases"),
    (m.HouseholdMember, "relation_to", "people"),
)


def detach(b: Belongings) -> None:
    """Let rows that stay let go of what is erased."""
    erased = {m.Consultation: b.consultations, m.Referral: b.referrals, m.HouseholdMember: set()}
    for model, column, what in DETACHED:
        rows = model.unscoped.filter(**{f"{column}__in": getattr(b, what)}).exclude(pk__in=erased[model])
        rows.update(**{column: None})


def _rows(model) -> QuerySet:
    return (getattr(model, "unscoped", None) or model._default_manager).all()
