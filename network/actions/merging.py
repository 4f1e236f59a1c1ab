"""Merging a duplicate organization into another. Nothing is deleted: the duplicate ends and names its successor."""

from datetime import date

from django.db import IntegrityError, transaction
from django.utils.translation import gettext

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from network import models
from network.actions.platform import vacate
from network.codes import AliasStatus
from network.models import Organization
from network.rules.merging import check_can_merge

MOVES = [
    (models.OrganizationAlias, "organization"),
    (models.ServiceOffering, "organization"),
    (models.ContactPoint, "organization"),
    (models.Notice, "organization"),
    (models.NamedContact, "organization"),
    (models.OrganizationRelation, "from_organization"),
    (models.OrganizationRelation, "to_organization"),
    (models.PlatformMembership, "organization"),
    (models.MeetingAttendance, "organization"),
    (models.ActionItem, "owner"),
    (models.Activity, "organization"),
    (models.Activity, "about"),
    (models.Training, "host"),
    (models.Material, "organization"),
    (models.Proposal, "from_organization"),
    (models.IdentificationReport, "organization"),
    (models.Platform, "secretariat"),
    (models.Organization, "parent"),
    (models.Organization, "successor"),
]


@transaction.atomic
def merge(*, organization: Organization, into: Organization, by: Actor, on: date) -> None:
    """Move the rows, keep the name as an alias and end the duplicate. Raises Refused (see the rule).

    A row that the other body has already (the same service, the same seat) stays where it is.
    """
    locked = _lock(organization, into)
    check_can_merge(organization=locked[organization.pk], into=locked[into.pk])
    duplicate, kept = locked[organization.pk], locked[into.pk]
    for model, field in MOVES:
        for row in model.unscoped.filter(**{field: duplicate}).exclude(pk=kept.pk if model is Organization else None):
            _move(row, field, kept)
    for seat in models.PlatformMembership.unscoped.current().filter(organization=duplicate):
        vacate(seat=seat, on=on)
    _keep_the_name(duplicate, kept)
    duplicate.valid_until, duplicate.successor, duplicate.can_receive = on, kept, False
    duplicate.closing_reason = gettext("重複していたため、まとめた")
    duplicate.version += 1
    duplicate.save()
    record(EventType.ALIAS_CHANGED, by=by, detail={"organization": kept.pk, "merged": duplicate.pk})


def _lock(*organizations: Organization) -> dict[int, Organization]:
    """Both rows, locked in the order of their numbers, so that two merges cannot wait for each other."""
    numbers = [each.pk for each in organizations]
    rows = Organization.unscoped.select_for_update(of=("self",)).filter(pk__in=numbers).order_by("pk")
    return {row.pk: row for row in rows}


def _move(row, field: str, kept: Organization) -> None:
    try:
        with transaction.atomic():
            type(row).unscoped.filter(pk=row.pk).update(**{field: kept})
    except IntegrityError:
        return


def _keep_the_name(duplicate: Organization, kept: Organization) -> None:
    models.OrganizationAlias.unscoped.get_or_create(
        organization=kept,
        name=duplicate.name,
        defaults={
            "status": AliasStatus.CONFIRMED,
            "source_note": duplicate.source_note,
            "as_of": duplicate.as_of,
            "note": gettext("まとめた機関の名前"),
        },
    )
