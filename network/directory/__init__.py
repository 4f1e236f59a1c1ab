"""The directory as the record of 令和6年11月27日 gives it: data only, one subject per file.

Each row names the facts (F…) of the record that it rests on. Nothing stands here that the record does not say,
except where `source_note` names another public source. No telephone number, address or mail is in the record,
so there is none here.
"""

from network.directory.activities import ACTIVITIES, MATERIALS, PLACEMENTS, TRAININGS
from network.directory.aliases import ALIASES
from network.directory.catchments import CATCHMENTS
from network.directory.city import CITY
from network.directory.community_support import COMMUNITY_SUPPORT
from network.directory.groups import GROUPS
from network.directory.identification import IDENTIFICATION_REPORTS
from network.directory.meetings import ATTENDANCES, MEETING_BODIES, MEETINGS
from network.directory.partners import PARTNERS
from network.directory.platform import MEMBERSHIPS, PLATFORMS
from network.directory.policy import INITIATIVES, PLAN_GOALS, PROPOSALS, SURVEYS
from network.directory.relations import RELATIONS
from network.directory.roles import ROLES
from network.directory.row import AS_OF, SOURCE_NOTE, Row
from network.directory.services import SERVICES

ORGANIZATIONS = CITY + COMMUNITY_SUPPORT + PARTNERS + GROUPS + ROLES

__all__ = [
    "ACTIVITIES",
    "ALIASES",
    "AS_OF",
    "ATTENDANCES",
    "CATCHMENTS",
    "IDENTIFICATION_REPORTS",
    "INITIATIVES",
    "MATERIALS",
    "MEETINGS",
    "MEETING_BODIES",
    "MEMBERSHIPS",
    "ORGANIZATIONS",
    "PLACEMENTS",
    "PLAN_GOALS",
    "PLATFORMS",
    "PROPOSALS",
    "RELATIONS",
    "SERVICES",
    "SOURCE_NOTE",
    "SURVEYS",
    "TRAININGS",
    "Row",
]
