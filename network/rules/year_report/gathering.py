"""The rows that a report of a fiscal year rests on, in a fixed number of questions."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, Q

from akishima_support.japanese.fiscal_years import fiscal_year, fiscal_year_end, fiscal_year_start
from network import models
from network.activity_codes import CLOSED_KINDS, HeldStatus, MeetingStatus, ProposalStatus


@dataclass(frozen=True, slots=True)
class Gathered:
    """Rows by subject, each in the order of entry, which is that of the record."""

    organizations: list
    relations: list
    services: list
    memberships: list
    platforms: list
    meeting_bodies: list
    meetings: list
    activities: list
    trainings: list
    occasions: list
    materials: list
    proposals: list
    surveys: list
    initiatives: list
    plan_goals: list
    identification: list


def gather(year: int) -> Gathered:
    """Everything that was so in the year, or is a standing statement; nothing that the window alone discusses."""
    first, last = fiscal_year_start(year), fiscal_year_end(year)
    both = ("from_organization", "to_organization")
    return Gathered(
        organizations=_all(models.Organization, *_lasting("valid_from", "valid_until", first, last)),
        relations=_all(models.OrganizationRelation, related=both),
        services=_all(
            models.ServiceOffering, *_lasting("started_on", "ended_on", first, last), related=("organization",)
        ),
        memberships=_all(
            models.PlatformMembership, organization__isnull=False, ended_on=None, related=("organization",)
        ),
        platforms=_all(models.Platform, related=("secretariat",)),
        meeting_bodies=_all(models.MeetingBody, ~Q(kind__in=CLOSED_KINDS)),
        meetings=_meetings(first, last),
        activities=[row for row in _all(models.Activity, related=("organization", "about")) if _is_of(row, year)],
        trainings=[row for row in _all(models.Training, related=("host",)) if _is_of(row, year)],
        occasions=_all(models.Occasion, held_on__range=(first, last), related=("activity", "training")),
        materials=_materials(),
        proposals=_proposals(first, last),
        surveys=_all(models.Survey),
        initiatives=_all(models.Initiative),
        plan_goals=_all(models.PlanGoal),
        identification=[
            row for row in _all(models.IdentificationReport, related=("organization",)) if _is_reported_for(row, year)
        ],
    )


def _all(model, *conditions, related: tuple = (), **exact) -> list:
    return list(model.unscoped.filter(*conditions, **exact).select_related(*related).order_by("id"))


def _lasting(begin: str, end: str, first: date, last: date) -> list[Q]:
    """Rows that lasted at some time between two days."""
    return [
        Q(**{begin: None}) | Q(**{f"{begin}__lte": last}),
        Q(**{end: None}) | Q(**{f"{end}__gte": first}),
    ]


def _meetings(first: date, last: date) -> list:
    held = models.Meeting.unscoped.filter(status=MeetingStatus.HELD, held_on__range=(first, last))
    rows = held.exclude(kind__in=CLOSED_KINDS)
    seated = models.MeetingAttendance.unscoped.sitting().select_related("organization").in_order()
    return list(rows.prefetch_related(Prefetch("attendances", seated)).order_by("held_on", "id"))


def _materials() -> list:
    lying = models.MaterialPlacement.unscoped.in_order()
    using = models.Activity.unscoped.with_bodies().order_by("id")
    rows = models.Material.unscoped.select_related("organization").order_by("id")
    return list(rows.prefetch_related(Prefetch("placements", lying), Prefetch("activities", using)))


def _proposals(first: date, last: date) -> list:
    """Each with what was decided until the end of the year."""
    decided = models.ProposalFollowUp.unscoped.filter(decided_on__lte=last).in_order()
    rows = models.Proposal.unscoped.filter(_proposed(first, last)).select_related("from_organization").order_by("id")
    return list(rows.distinct().prefetch_related(Prefetch("follow_ups", decided)))


def _proposed(first: date, last: date) -> Q:
    """Made in the year, or made before and still open, or decided in it."""
    is_open = Q(status__in=[ProposalStatus.RECEIVED, ProposalStatus.CONSIDERING])
    in_year = Q(made_on__range=(first, last)) | Q(follow_ups__decided_on__range=(first, last))
    return in_year | Q(is_open, made_on__lt=first)


def _is_of(row, year: int) -> bool:
    """What goes on or is planned is of every year; what was held or canceled is of the year of its day."""
    if row.status in (HeldStatus.ONGOING, HeldStatus.PLANNED):
        return row.held_on is None or fiscal_year(row.held_on) == year
    day = row.held_on or row.as_of
    return day is None or fiscal_year(day) == year


def _is_reported_for(row, year: int) -> bool:
    day = row.period_from or row.as_of
    return (row.fiscal_year or (fiscal_year(day) if day else year)) == year
