"""Under which heading a row stands."""

from network.activity_codes import MeetingKind
from network.codes import OrganizationKind as Kind
from network.models import Activity, Organization
from network.report_headings import ReportHeading as Heading

BY_KIND = {
    Kind.EDUCATION_BOARD_SECTION: Heading.SCHOOL,
    Kind.SCHOOL: Heading.SCHOOL,
    Kind.SELF_RELIANCE_AGENCY: Heading.SELF_RELIANCE,
    Kind.COUNCIL_OF_SOCIAL_WELFARE: Heading.SHAKYO,
    Kind.COMMUNITY_GENERAL_SUPPORT_CENTER: Heading.COMMUNITY_SUPPORT,
    Kind.PROFESSIONAL_GROUP: Heading.COMMUNITY_SUPPORT,
    Kind.COMMISSIONERS_COUNCIL: Heading.COMMISSIONERS,
    Kind.PUBLIC_HEALTH_CENTER: Heading.HEALTH,
    Kind.HEALTH_CENTER_CITY: Heading.HEALTH,
    Kind.MEDICAL: Heading.HEALTH,
    Kind.CHILD_YOUTH: Heading.CHILDREN,
    Kind.FAMILY_GROUP: Heading.FAMILY_GROUP,
    Kind.PEER_GROUP: Heading.PEER_GROUP,
    Kind.PRIVATE_SUPPORT: Heading.PRIVATE_SUPPORT,
    Kind.PREFECTURAL_SUPPORT: Heading.PROPOSALS,
}
# Roles, programs and sections stand where the record speaks of them.
BY_RECORD = {
    "district_phn": Heading.HEALTH,
    "community_phn": Heading.HEALTH,
    "ssw": Heading.SCHOOL,
    "psychologist": Heading.SCHOOL,
    "counselor": Heading.CHILDREN,
    "jido_hattatsu": Heading.CHILDREN,
    "care_manager": Heading.COMMUNITY_SUPPORT,
    "kenko": Heading.COMMUNITY_SUPPORT,
    "lecturer": Heading.COMMISSIONERS,
    "fureai_hot_salon": Heading.SHAKYO,
    "carers_meeting": Heading.SHAKYO,
}
BY_MEETING = {
    MeetingKind.PHN_LIAISON: Heading.HEALTH,
    MeetingKind.CASE_CONFERENCE: Heading.HEALTH,
    MeetingKind.COMMUNITY_CARE_CONFERENCE: Heading.COMMUNITY_SUPPORT,
    MeetingKind.YOUTAIKYO: Heading.CHILDREN,
    MeetingKind.COMMISSIONER_GENERAL: Heading.COMMISSIONERS,
    MeetingKind.EXTERNAL_EXCHANGE: Heading.EXCHANGE,
}


def heading_of_body(body: Organization | None) -> Heading:
    """By its kind; what has no heading of its own belongs to what the city does."""
    if body is None:
        return Heading.CITY
    if body.is_window:
        return Heading.WINDOW
    return BY_RECORD.get(body.record_key) or BY_KIND.get(body.kind, Heading.CITY)


def heading_between(one: Organization | None, other: Organization | None) -> Heading:
    """The first of two bodies that is not the window; what the window does for nobody named stands with the city."""
    named = next((body for body in (one, other) if body is not None and not body.is_window), None)
    return heading_of_body(named)


def heading_of_activity(activity: Activity) -> Heading:
    """What it says itself, else by the bodies that it is about and that do it."""
    return activity.report_heading or heading_between(activity.about, activity.organization)


def heading_of_meeting(kind: str) -> Heading:
    """By the kind of the meeting."""
    return BY_MEETING.get(kind, Heading.CITY)
