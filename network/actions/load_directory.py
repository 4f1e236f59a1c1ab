"""Bring the organizations, seats, meetings and activities of the record into the database.

Only missing rows are made. A row that is there already, by its record key or by its natural key, is left exactly
as it is, so nothing that the administrator edited is ever overwritten.
"""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import ForeignKey, Model, QuerySet

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
        before = Before.of(model, natural_keys)
        count = sum(_ensure(model, each, before, found) for each in rows)
        if count:
            made[model._meta.model_name] = count
    if made:
        record(EventType.ORGANIZATION_ADDED, by=by, detail={"loaded": made})
    return made


@dataclass(frozen=True)
class Before:
    """The rows of a model that were there: by their record keys, and those that somebody typed."""

    keyed: dict[str, Model]
    typed: QuerySet
    natural_keys: list[tuple]

    @classmethod
    def of(cls, model: type[Model], natural_keys: list[tuple]) -> "Before":
        """Read once: nothing is asked about a single row where nobody typed any."""
        keyed = {each.record_key: each for each in model.unscoped.exclude(record_key="")}
        typed = model.unscoped.filter(record_key="").order_by("pk")
        return cls(keyed, typed, natural_keys if typed.exists() else [])

    def row(self, record_key: str, values: dict) -> Model | None:
        """The row that stands for this one already: by its record key, else by a natural key."""
        kept = self.keyed.get(record_key)
        for names in self.natural_keys:
            key = {name: values.get(name) for name in names}
            if kept is None and None not in key.values():
                kept = self.typed.filter(**key).first()
        return kept


def _ensure(model: type[Model], row: Row, before: Before, found: dict) -> bool:
    """Find the row or make it; True when it was made."""
    values = dict(row.values)
    several = {name: _several(model, name, values.pop(name), found) for name in MANY if name in values}
    values = {name: _resolve(model, name, value, found) for name, value in values.items()}
    existing = before.row(row.key, values)
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
