"""Organizations: adding, changing, confirming and closing them."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from network.actions.confirmations import note_whole
from network.actions.versions import save_once, save_version
from network.codes import AliasStatus, RelationKind
from network.models import FormerName, Organization, OrganizationAlias, OrganizationRelation
from network.rules.closing import check_can_close, check_can_reopen

DUPLICATE = _("同じ名前の機関がすでにあります。名前を確かめてください。")


@transaction.atomic
def add(*, organization: Organization, catchments, by: Actor) -> Organization:
    """A new body, typed by the administrator. Raises Refused for a name that another living body has."""
    save_once(instance=organization, duplicate=DUPLICATE)
    organization.catchments.set(catchments)
    record(EventType.ORGANIZATION_ADDED, by=by, detail=_about(organization))
    return organization


@transaction.atomic
def change(*, organization: Organization, catchments, version: int, fields: list[str], by: Actor) -> None:
    """Save an edit. The city has not confirmed the new text, so 市の確認前 returns. Raises StaleEdit, Refused."""
    former = Organization.unscoped.values_list("name", flat=True).get(pk=organization.pk)
    organization.verified_on = None
    save_version(instance=organization, version=version, duplicate=DUPLICATE)
    organization.catchments.set(catchments)
    if former != organization.name:
        keep_name(organization=organization, former=former, at=timezone.now())
    record(EventType.ORGANIZATION_CHANGED, by=by, detail=_about(organization) | {"fields": fields})


@transaction.atomic
def keep_name(*, organization: Organization, former: str, at: datetime) -> None:
    """The name that it had stays on what was sent then, and finds it; part of a larger action."""
    FormerName.unscoped.create(organization=organization, name=former, replaced_at=at)
    OrganizationAlias.unscoped.get_or_create(
        organization=organization,
        name=former,
        defaults={"status": AliasStatus.CONFIRMED, "note": gettext("前の名称")},
    )


@transaction.atomic
def confirm(*, organization: Organization, version: int, by: Actor, at: datetime) -> None:
    """The city confirms what stands there in this version. Raises StaleEdit when it changed meanwhile."""
    organization.verified_on = timezone.localdate(at)
    save_version(instance=organization, version=version, duplicate=DUPLICATE)
    note_whole(organization=organization, by=by, at=at)
    record(EventType.ORGANIZATION_CONFIRMED, by=by, detail=_about(organization))


@transaction.atomic
def close(*, organization: Organization, until: date, successors: list[Organization], reason: str, by: Actor) -> None:
    """The body ends on a day; what was sent to it stays. Raises Refused for the window and for one already closed.

    With one successor it was taken over; with several it was split, and each is named in a relation of its own.
    Nothing is moved: open referrals, accounts, seats and invitations stay until somebody moves each.
    """
    locked = Organization.unscoped.select_for_update(of=("self",)).get(pk=organization.pk)
    check_can_close(organization=locked, until=until, successors=successors)
    locked.successor = successors[0] if len(successors) == 1 else None
    locked.valid_until, locked.closing_reason = until, reason
    locked.version += 1
    locked.save()
    for each in successors if locked.successor is None else []:
        OrganizationRelation.unscoped.get_or_create(
            from_organization=locked, to_organization=each, kind=RelationKind.SPLIT_INTO
        )
    numbers = sorted(each.pk for each in successors)
    record(EventType.ORGANIZATION_CLOSED, by=by, detail=_about(locked) | {"successors": numbers})


@transaction.atomic
def reopen(*, organization: Organization, version: int, by: Actor, on: date) -> None:
    """The end that was planned does not come. Raises StaleEdit, and Refused once it has come or the name is taken."""
    check_can_reopen(organization=organization, day=on)
    organization.valid_until, organization.successor, organization.closing_reason = None, None, ""
    save_version(instance=organization, version=version, duplicate=DUPLICATE)
    split = OrganizationRelation.unscoped.filter(from_organization=organization, kind=RelationKind.SPLIT_INTO)
    split.delete()
    record(EventType.ORGANIZATION_CHANGED, by=by, detail=_about(organization) | {"fields": ["valid_until"]})


def _about(organization: Organization) -> dict:
    return {"organization": organization.pk}
