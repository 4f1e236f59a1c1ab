"""Other names of an organization."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from network.actions.versions import save_once, save_version
from network.codes import AliasStatus
from network.models import OrganizationAlias

DUPLICATE = _("この機関には、同じ別名がすでにあります。")


@transaction.atomic
def add(*, alias: OrganizationAlias, by: Actor) -> None:
    """A new alias. Raises Refused for one that the body has already."""
    save_once(instance=alias, duplicate=DUPLICATE)
    record(EventType.ALIAS_CHANGED, by=by, detail={"organization": alias.organization_id, "alias": alias.pk})


@transaction.atomic
def confirm(*, alias: OrganizationAlias, version: int, by: Actor, on: date) -> None:
    """The alias does mean this body. Raises StaleEdit when somebody changed it meanwhile."""
    alias.status, alias.verified_on = AliasStatus.CONFIRMED, on
    save_version(instance=alias, version=version, duplicate=DUPLICATE)
    record(EventType.ALIAS_CHANGED, by=by, detail={"organization": alias.organization_id, "confirmed": alias.pk})
