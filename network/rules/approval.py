"""What a body may only ask for: the columns that decide who is sent there, and what they are told first."""

from akishima_support.access import Actor, Capability
from network.models import Organization, ServiceOffering

ELIGIBILITY = ["audience", "age_min", "age_max", "age_rule_note", "for_gender", "ways", "cost_type", "cost_note"]
COLUMNS = {
    ServiceOffering: [*ELIGIBILITY, "target_note"],
    Organization: [
        "description",
        "strengths",
        "accepts_direct_consultation",
        *ELIGIBILITY,
        "area_note",
        "located_in_city",
        "privacy_note",
        "participant_note",
    ],
}
AREAS = "catchments"


def has_to_ask(actor: Actor) -> bool:
    """Whether the city looks first at what this actor changes."""
    return not actor.can(Capability.DIRECTORY_WRITE)


def values_of(target: Organization | ServiceOffering, catchments=None) -> dict:
    """The columns that need approval, as they can be kept in a request; areas by number."""
    areas = target.catchments(manager="unscoped").all() if catchments is None else catchments
    values = {name: getattr(target, name) for name in COLUMNS[type(target)]}
    return values | {"ways": sorted(values["ways"]), AREAS: sorted(area.pk for area in areas)}


def put_values(target: Organization | ServiceOffering, values: dict) -> None:
    """Write the columns of a request, or of another state of the row, into the row; areas are set by the action."""
    for name in COLUMNS[type(target)]:
        setattr(target, name, values[name])
