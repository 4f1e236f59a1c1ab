"""What happens."""

from cases.models.access_reason import AccessReason
from cases.models.answer_days import AnswerDays
from cases.models.assessment import Assessment
from cases.models.attachment import Attachment
from cases.models.case import Case
from cases.models.case_event import CaseEvent
from cases.models.case_summary import CaseSummaryOrigin
from cases.models.case_worker import CaseWorker
from cases.models.code import Code
from cases.models.consent import Consent
from cases.models.consent_scan import ConsentScan
from cases.models.consultation import Consultation, ConsultationTopic
from cases.models.counter_enquiry import CounterEnquiry
from cases.models.cut_notice import CutNotice
from cases.models.disclosure_page import DisclosureCopy, DisclosurePage
from cases.models.disclosure_record import DisclosureRecord
from cases.models.disclosure_request import DisclosureRequest
from cases.models.disposal import DisposalBatch, DisposalCertificate, DisposalItem
from cases.models.draft import Draft
from cases.models.emergency_access import EmergencyAccess
from cases.models.evaluation import Evaluation, GoalEvaluation
from cases.models.export_request import ExportRequest
from cases.models.hold import Hold
from cases.models.household import FamilyTie, Household, HouseholdMember
from cases.models.intake_detail import IntakeDetail
from cases.models.lead_change import LeadChange
from cases.models.legal_basis import BasisDecision, LegalBasis
from cases.models.number_series import NumberSeries
from cases.models.number_setting import NumberSetting
from cases.models.observation import ContactStageObservation, GoingOutObservation, OutcomeObservation
from cases.models.office_words import OfficeWords
from cases.models.outcome_answer import OutcomeAnswer
from cases.models.packet import Packet
from cases.models.packet_file import PacketFile
from cases.models.person import Person, RestrictedReader
from cases.models.person_merge import PersonMerge
from cases.models.person_pair import PersonPair
from cases.models.phrase import Phrase
from cases.models.planned_handover import PlannedHandover
from cases.models.private_note import PrivateNote
from cases.models.progress_record import ProgressRecord
from cases.models.prompt import Prompt
from cases.models.record_revision import RecordRevision
from cases.models.referral import Referral
from cases.models.referral_notice import ReferralNotice
from cases.models.referral_rating import ReferralRating
from cases.models.referral_step import ReferralStep
from cases.models.retention_rule import RetentionRule
from cases.models.risk_flag import DutyContact, RiskFlag
from cases.models.saved_filter import SavedFilter
from cases.models.search_index import SearchGram, SearchText
from cases.models.step_behalf import StepConfirmation, StepScan
from cases.models.support_plan import PlanGoal, SupportPlan
from cases.models.thread_link import ThreadLink

__all__ = [
    "AccessReason",
    "AnswerDays",
    "Assessment",
    "Attachment",
    "BasisDecision",
    "Case",
    "CaseEvent",
    "CaseSummaryOrigin",
    "CaseWorker",
    "Code",
    "Consent",
    "ConsentScan",
    "Consultation",
    "ConsultationTopic",
    "ContactStageObservation",
    "CounterEnquiry",
    "CutNotice",
    "DisclosureCopy",
    "DisclosurePage",
    "DisclosureRecord",
    "DisclosureRequest",
    "DisposalBatch",
    "DisposalCertificate",
    "DisposalItem",
    "Draft",
    "DutyContact",
    "EmergencyAccess",
    "Evaluation",
    "ExportRequest",
    "FamilyTie",
    "GoalEvaluation",
    "GoingOutObservation",
    "Hold",
    "Household",
    "HouseholdMember",
    "IntakeDetail",
    "LeadChange",
    "LegalBasis",
    "NumberSeries",
    "NumberSetting",
    "OfficeWords",
    "OutcomeAnswer",
    "OutcomeObservation",
    "Packet",
    "PacketFile",
    "Person",
    "PersonMerge",
    "PersonPair",
    "Phrase",
    "PlanGoal",
    "PlannedHandover",
    "PrivateNote",
    "ProgressRecord",
    "Prompt",
    "RecordRevision",
    "Referral",
    "ReferralNotice",
    "ReferralRating",
    "ReferralStep",
    "RestrictedReader",
    "RetentionRule",
    "RiskFlag",
    "SavedFilter",
    "SearchGram",
    "SearchText",
    "StepConfirmation",
    "StepScan",
    "SupportPlan",
    "ThreadLink",
]
