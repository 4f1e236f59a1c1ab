"""The kinds of entries on a timeline: which rows, in which order, and how a row becomes an entry."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from django.db.models import OuterRef, QuerySet, Subquery

from akishima_support.access.composed import ComposedOnce
from cases.codes.case_event import EVENTS_OF, CaseEventKind, TimelineKind
from cases.models import CaseEvent, Consent, Consultation, ConsultationTopic, ProgressRecord, ReferralStep
from cases.presenters import timeline_entries as entries
from cases.presenters.timeline_events import event_entry
from cases.rules.timeline_filter import TimelineFilter

PER_PAGE = 50
CONSULTATION_COLUMNS = (
    "uid person received_at received_by__name channel relation consulter_name said answered next_step"
)
RECORD_COLUMNS = (
    "uid person occurred_at recorded_by__name method counterpart result minutes informant fact statement opinion "
    "next_step next_on joint_with left_what left_where left_count leaflet__name third_party third_party_passages "
    "corrected_at"
)
STEP_COLUMNS = (
    "person at by__name organization__name move text on_behalf received_via spoken_to visit_on visitors visit_result "
    "reply outcome_changes struck_reason reopen_reason report_kind decline_reason progress first_contact_on seen_on "
    "respond_by meeting_on overlap_until "
    "referral__person referral__uid referral__act referral__to_organization__name"
)
CONSENT_COLUMNS = (
    "person recipient__name status recorded_at recorded_by__name categories subject subject_name given_on valid_until "
    "heard_via note withdrawn_at withdrawal_note subject_evidence own_will method explained_by explanation_version "
    "witness"
)
EVENT_COLUMNS = "person kind at by__name detail text who about is_corrected"


@dataclass(frozen=True)
class Kind:
    """One kind of entry: its rows by a number of the case (`of`), and the columns of time, of author and of texts.

    The newest entries are what everybody looks at, so that statement is composed once.
    """

    name: TimelineKind | None
    rows: Callable[[int], QuerySet]
    make: Callable
    column: str
    author: str
    texts: tuple[str, ...]
    of: str = "pk"

    def newest_first(self, rows: QuerySet) -> QuerySet:
        """By time; the number is the unique last key."""
        return rows.order_by(f"-{self.column}", "-id")

    @cached_property
    def newest(self) -> ComposedOnce:
        """The rows of the first page, and one more that tells whether there are others."""
        return ComposedOnce(lambda number: self.newest_first(self.rows(number))[: PER_PAGE + 1])


def event_kinds(wanted: TimelineFilter) -> list[CaseEventKind]:
    """The kinds of events that are asked for."""
    return [kind for name, kinds in EVENTS_OF.items() if wanted.wants(name) for kind in kinds]


def _columns(rows: QuerySet, related: list[str], columns: str) -> QuerySet:
    """Only what an entry shows: whole organizations beside every step would cost more than all the rest."""
    return rows.select_related(*related).only(*columns.split())


def _consultations(case: int) -> QuerySet:
    primary = ConsultationTopic.objects.filter(consultation=OuterRef("pk"), is_primary=True).values("topic")[:1]
    rows = Consultation.objects.filter(case_id=case).annotate(primary_topic=Subquery(primary))
    return _columns(rows, ["received_by"], CONSULTATION_COLUMNS)


def _records(case: int) -> QuerySet:
    return _columns(ProgressRecord.objects.filter(case_id=case), ["recorded_by", "leaflet"], RECORD_COLUMNS)


def _steps(case: int) -> QuerySet:
    related = ["referral__to_organization", "organization", "by"]
    return _columns(ReferralStep.objects.with_strikes().filter(referral__case_id=case), related, STEP_COLUMNS)


def _consents(person: int) -> QuerySet:
    return _columns(Consent.objects.filter(person_id=person), ["recipient", "recorded_by"], CONSENT_COLUMNS)


def _events(case: int) -> QuerySet:
    return _columns(CaseEvent.objects.filter(case_id=case), ["by"], EVENT_COLUMNS)


EVENTS = Kind(None, _events, event_entry, "at", "by", ("text", "who"))
KINDS = [
    Kind(
        TimelineKind.CONSULTATION,
        _consultations,
        entries.consultation,
        "received_at",
        "received_by",
        ("said", "answered", "next_step", "consulter_name"),
    ),
    Kind(
        TimelineKind.RECORD,
        _records,
        entries.record,
        "occurred_at",
        "recorded_by",
        ("fact", "statement", "opinion", "next_step", "informant", "joint_with", "left_what", "left_where"),
    ),
    Kind(TimelineKind.REFERRAL, _steps, entries.step, "at", "by", ("text", "spoken_to")),
    Kind(
        TimelineKind.CONSENT,
        _consents,
        entries.consent,
        "recorded_at",
        "recorded_by",
        ("note", "withdrawal_note", "heard_via", "subject_name"),
        of="person_id",
    ),
    EVENTS,
]
