"""One factory per model; they write past the scope, because nobody acts while a stage is set."""

from tests.factories.activities import (
    ActivityFactory,
    InitiativeFactory,
    MaterialFactory,
    MaterialPlacementFactory,
    MeetingAttendanceFactory,
    MeetingBodyFactory,
    MeetingFactory,
    PlanGoalFactory,
    ProposalFactory,
    SurveyFactory,
    TrainingFactory,
)
from tests.factories.directory import (
    CatchmentAreaFactory,
    ContactPointFactory,
    IdentificationReportFactory,
    OrganizationAliasFactory,
    OrganizationRelationFactory,
    PlatformFactory,
    PlatformMembershipFactory,
    ServiceOfferingFactory,
)
from tests.factories.network import (
    AffiliationFactory,
    InvitationFactory,
    OrganizationFactory,
    SignInAttemptFactory,
    UserFactory,
)

__all__ = [
    "ActivityFactory",
    "AffiliationFactory",
    "CatchmentAreaFactory",
    "ContactPointFactory",
    "IdentificationReportFactory",
    "InitiativeFactory",
    "InvitationFactory",
    "MaterialFactory",
    "MaterialPlacementFactory",
    "MeetingAttendanceFactory",
    "MeetingBodyFactory",
    "MeetingFactory",
    "OrganizationAliasFactory",
    "OrganizationFactory",
    "OrganizationRelationFactory",
    "PlanGoalFactory",
    "PlatformFactory",
    "PlatformMembershipFactory",
    "ProposalFactory",
    "ServiceOfferingFactory",
    "SignInAttemptFactory",
    "SurveyFactory",
    "TrainingFactory",
    "UserFactory",
]
