"""Every column that leads to a person, and what becomes of it when two records are merged.

A test walks all models: a new column that leads to a person has to be named here.
"""

from cases import models as m

# Rows that follow the case whose they are: what is added to a case after a merge goes back with the case.
OF_CASE = (
    m.AccessReason, m.Assessment, m.Attachment, m.CaseEvent, m.CaseSummaryOrigin, m.CaseWorker,
    m.ContactStageObservation, m.EmergencyAccess, m.Evaluation, m.GoalEvaluation, m.GoingOutObservation, m.LeadChange,
    m.OutcomeObservation, m.PlanGoal, m.PrivateNote, m.ProgressRecord, m.RecordRevision, m.SupportPlan,
)  # fmt: skip
AROUND_CASE = (m.Consultation, m.CounterEnquiry, m.RiskFlag, m.ThreadLink)
MOVED: tuple[tuple[type, str], ...] = (
    *((model, "person_id") for model in OF_CASE),
    *((model, "person_id") for model in AROUND_CASE),
    (m.BasisDecision, "person_id"),
    (m.Case, "person_id"),
    (m.Consent, "person_id"),
    (m.ConsentScan, "person_id"),
    (m.CutNotice, "person_id"),
    (m.Hold, "person_id"),
    (m.PlannedHandover, "person_id"),
    (m.Referral, "person_id"),
)
# Moved too, with an eye on the other rows of the household and the family.
MOVED_AT_HOME: tuple[tuple[type, str], ...] = (
    (m.HouseholdMember, "person_id"),
    (m.HouseholdMember, "relation_to_id"),
    (m.FamilyTie, "person_id"),
    (m.FamilyTie, "other_id"),
)
# These keep the number that they were made for, and why.
STAYING: dict[tuple[type, str], str] = {
    (m.DisclosureRecord, "person_id"): "only grows; the ledger of the record that stays shows them",
    (m.Packet, "person_id"): "what was told is never changed",
    (m.StepScan, "person_id"): "shown with its step",
    (m.StepConfirmation, "person_id"): "only grows; shown with its step",
    (m.PacketFile, "person_id"): "what was told is never changed",
    (m.ReferralStep, "person_id"): "only grows; shown with its referral",
    (m.OutcomeAnswer, "person_id"): "only grows; shown with its referral",
    (m.ReferralRating, "person_id"): "is about how it was asked; shown with its referral",
    (m.ReferralNotice, "person_id"): "only grows; shown with its referral",
    (m.DisclosureRequest, "person_id"): "answered about the record as it was; an open one refuses the merge",
    (m.DisclosurePage, "person_id"): "part of such an answer",
    (m.DisclosureCopy, "person_id"): "part of such an answer",
    (m.RestrictedReader, "person_id"): "both have the same readers, or the merge is refused",
    (m.PersonPair, "person_id"): "says what was known of the record",
    (m.PersonPair, "other_id"): "says what was known of the record",
    (m.PersonMerge, "person_id"): "a record with doubles of its own is not merged",
    (m.PersonMerge, "double_id"): "says which record it was",
    (m.Person, "merged_into_id"): "set by the merge itself",
    (m.Draft, "person_id"): "is about whoever its page is about: `actions.drafts.follow`",
}


def rows_of(model: type):
    """All rows of a model, whoever may see them."""
    return (getattr(model, "unscoped", None) or model._default_manager).all()
