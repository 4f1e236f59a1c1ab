"""Who there is."""

from network.models.action_item import ActionItem, ActionStep
from network.models.activity import Activity
from network.models.affiliation import Affiliation
from network.models.agenda import AgendaItem
from network.models.alias import OrganizationAlias
from network.models.attendance import MeetingAttendance
from network.models.calendar_address import CalendarAddress
from network.models.case_summary import CaseSummary
from network.models.catchment import CatchmentArea
from network.models.change_request import ChangeRequest
from network.models.confirmation import Confirmation
from network.models.contact_point import ContactPoint
from network.models.directory_import import DirectoryImport, RememberedHeading
from network.models.former_name import FormerName
from network.models.group_work import GroupWork, WorkGroup
from network.models.identification import IdentificationReport
from network.models.invitation import Invitation
from network.models.material import Material, MaterialPlacement
from network.models.meeting import Meeting
from network.models.meeting_body import MeetingBody
from network.models.meeting_minutes import MeetingMinutes
from network.models.meeting_paper import MeetingPaper
from network.models.named_contact import NamedContact
from network.models.notice import Notice
from network.models.occasion import Occasion
from network.models.organization import Organization
from network.models.platform import Platform, PlatformMembership
from network.models.policy import Initiative, PlanGoal, Proposal, ProposalFollowUp, Survey
from network.models.relation import OrganizationRelation
from network.models.service import ServiceOffering
from network.models.sign_in_attempt import SignInAttempt
from network.models.training import Training
from network.models.user import User
from network.models.year_report import YearReport, YearReportSection

__all__ = [
    "ActionItem",
    "ActionStep",
    "Activity",
    "Affiliation",
    "AgendaItem",
    "CalendarAddress",
    "CaseSummary",
    "CatchmentArea",
    "ChangeRequest",
    "Confirmation",
    "ContactPoint",
    "DirectoryImport",
    "FormerName",
    "GroupWork",
    "IdentificationReport",
    "Initiative",
    "Invitation",
    "Material",
    "MaterialPlacement",
    "Meeting",
    "MeetingAttendance",
    "MeetingBody",
    "MeetingMinutes",
    "MeetingPaper",
    "NamedContact",
    "Notice",
    "Occasion",
    "Organization",
    "OrganizationAlias",
    "OrganizationRelation",
    "PlanGoal",
    "Platform",
    "PlatformMembership",
    "Proposal",
    "ProposalFollowUp",
    "RememberedHeading",
    "ServiceOffering",
    "SignInAttempt",
    "Survey",
    "Training",
    "User",
    "WorkGroup",
    "YearReport",
    "YearReportSection",
]
