"""Bring the organizations, seats, meetings and activities of the record into the database.

Only missing rows are made. A row that is there already, by its record key or by its natural key, is left exactly
as it is, so nothing that the administrator edited is ever overwritten.
"""

from django.db import transaction
from django.db.models import ForeignKey

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from network import directory, models
from network.directory.row import Row

# In this order, because later rows point to earlier ones. Beside each model: the columns by which a row that
# somebody typed before is known (an empty column is left out of the question).
STEPS = [
    (models.CatchmentArea, directory.CATCHMENTS, [("kind", "name")]),
    (models.Organization, directory.ORGANIZATIONS, [("name",), ("is_window",)]),
    (models.OrganizationAlias, directory.ALIASES, [("organization", "name")]),
    (models.ServiceOffering, directory.SERVICES, [("organization", "name")]),
    (models.OrganizationRelation, directory.RELATIONS, [("from_organization", "kind", "to_organization")]),
    (models.Platform, directory.PLATFORMS, [("name",)]),
    (models.PlatformMembership, directory.MEMBERSHIPS, [("platform", "organization"), ("platform", "seat_no")]),
    (models.MeetingBody, directory.MEETING_BODIES, [("name",)]),
    (models.Meeting, directory.MEETINGS, [("name", "held_on")]),
    (models.MeetingAttendance, directory.ATTENDANCES, [("meeting", "organization")]),
    (models.Material, directory.MATERIALS, [("name",)]),
    (models.Activity, directory.ACTIVITIES, []),
    (models.Training, directory.TRAININGS, []),
    (models.MaterialPlacement, directory.PLACEMENTS, [("material", "place")]),
    (models.Proposal, directory.PROPOSALS, []),
    (models.Survey, directory.SURVEYS, []),
    (models.Initiative, directory.INITIATIVES, [("name",)]),
    (models.PlanGoal, directory.PLAN_GOALS, [("plan_name", "text")]),
    (models.IdentificationReport, directory.IDENTIFICATION_REPORTS, []),
]

MANY = ("catchments", "materials")  # columns that hold the keys of several rows


@transaction.atomic
def load_directory(*, by: Actor) -> dict[str, int]:
    """Make the missing rows. Returns how many were made, by model name; one audit event when there were any."""
    found: dict[tuple, object] = {}
    made: dict[str, int] = {}
    for model, rows, natural_keys in STEPS:
        count = sum(_ensure(model, each, natural_keys, found) for each in rows)
        if count:
            made[model._meta.model_name] = count
    if made:
        record(EventType.ORGANIZATION_ADDED, by=by, detail={"loaded": made})
    return made


def _ensure(model, row: Row, natural_keys: list[tuple], found: dict) -> bool:
    """Find the row or make it; True when it was made."""
    values = dict(row.values)
    several = {name: _several(model, name, values.pop(name), found) for name in MANY if name in values}
    values = {name: _resolve(model, name, value, found) for name, value in values.items()}
    existing = _existing(model, row.key, values, natural_keys)
    if existing is None:
        instance = model(record_key=row.key, **values)
        instance.save(force_insert=True)
        for name, others in several.items():
            getattr(instance, name).set(others)
    found[model, row.key] = existing or instance
    return existing is None


def _several(model, name: str, keys: list[str], found: dict) -> list:
    """The rows that several keys point to."""
    return [found[model._meta.get_field(name).related_model, key] for key in keys]


def _resolve(model, name: str, value, found: dict):
    """The row that a key points to; other values as they are."""
    field = model._meta.get_field(name)
    return found[field.related_model, value] if isinstance(field, ForeignKey) else value


def _existing(model, record_key: str, values: dict, natural_keys: list[tuple]):
    """The row that stands for this one already: by its record key, else by a natural key."""
    rows = model.unscoped.order_by("pk")
    kept = rows.filter(record_key=record_key).first()
    for names in natural_keys:
        key = {name: values.get(name) for name in names}
        if kept is None and None not in key.values():
            kept = rows.filter(record_key="", **key).first()
    return kept
