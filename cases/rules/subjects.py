"""Whom a page is about, by its address. One table, and an address that is not in it is closed.

The word before `<uuid:uid>` in the address says what the identifier names: `plans/<uuid:uid>/edit/` is about a plan.
"""

from dataclasses import dataclass
from uuid import UUID

from django.http import QueryDict
from django.urls import ResolverMatch

from akishima_support.audit.reading import PersonalModel
from cases.models import (
    Assessment,
    Attachment,
    BasisDecision,
    Case,
    CaseSummaryOrigin,
    CaseWorker,
    Consent,
    ConsentScan,
    Consultation,
    CutNotice,
    DisclosurePage,
    DisclosureRecord,
    DisclosureRequest,
    Evaluation,
    Hold,
    PacketFile,
    Person,
    PersonMerge,
    PlannedHandover,
    ProgressRecord,
    Referral,
    ReferralStep,
    RiskFlag,
    StepScan,
    SupportPlan,
    ThreadLink,
)
from cases.rules.draft_keys import is_uid

NAMESPACE = "cases"
SUBJECTS: dict[str, type[PersonalModel]] = {
    "assessments": Assessment,
    "attachments": Attachment,
    "basis-decisions": BasisDecision,
    "case-summaries": CaseSummaryOrigin,
    "cases": Case,
    "consent-scans": ConsentScan,
    "consents": Consent,
    "consultations": Consultation,
    "cut-notices": CutNotice,
    "disclosure-pages": DisclosurePage,
    "disclosures": DisclosureRequest,
    "evaluations": Evaluation,
    "holds": Hold,
    "merges": PersonMerge,
    "packet-files": PacketFile,
    "persons": Person,
    "planned-handovers": PlannedHandover,
    "plans": SupportPlan,
    "records": ProgressRecord,
    "referrals": Referral,
    "risk-flags": RiskFlag,
    "step-scans": StepScan,
    "steps": ReferralStep,
    "tellings": DisclosureRecord,
    "thread-links": ThreadLink,
    "workers": CaseWorker,
}
# Identifiers that name nobody: bodies that end, one's own conditions and drafts, phrases, requests for a list,
# proposals to erase, that somebody read in an emergency, of which the page tells nothing about the person, and
# meetings, and anonymized sheets.
NOBODY = {"bodies", "disposals", "drafts", "emergencies", "exports", "filters", "meetings", "phrases", "sheets"}
# A second person beside the first: two records side by side.
BESIDE = {"other": Person, "double": Person}
# What an address without an identifier may carry instead: `referrals/new/?case=…`.
IN_QUERY = {"case": Case, "person": Person}


class UnknownSubject(RuntimeError):
    """A page with an identifier that nobody has classified."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One row that a page is about."""

    model: type[PersonalModel]
    uid: UUID


def subjects_of(match: ResolverMatch, query: QueryDict) -> list[Subject]:
    """Whom the page is about; empty for a page about nobody. Raises UnknownSubject."""
    if match.namespace != NAMESPACE:
        return []
    if "uid" not in match.kwargs:
        chosen = ((model, query.get(name, "")) for name, model in IN_QUERY.items())
        return [Subject(model, UUID(uid)) for model, uid in chosen if is_uid(uid)]
    word = kind_of(match.route)
    if word in NOBODY:
        return []
    if word not in SUBJECTS:
        raise UnknownSubject(match.route)
    beside = [Subject(model, match.kwargs[name]) for name, model in BESIDE.items() if name in match.kwargs]
    return [Subject(SUBJECTS[word], match.kwargs["uid"]), *beside]


def kind_of(route: str) -> str:
    """The word before the identifier."""
    return route.split("/<uuid:uid>")[0].split("/")[-1]


def person_number(subject: Subject) -> int | None:
    """The number of the person. Loads no row, so it is no reading."""
    rows = subject.model.unscoped.filter(uid=subject.uid)
    return rows.values_list(subject.model.person_number_field, flat=True).first()
