"""The organizations that somebody can be named from today."""

from datetime import date

from django.utils import timezone

from akishima_support.access import Actor, Refused
from cases.codes.referral import Act
from cases.rules.recipients import check_can_address, check_way
from network.models import Organization


def bodies_today() -> list[Organization]:
    """Those that exist today, in the order of the directory."""
    return list(Organization.objects.valid_on(timezone.localdate()).only("uid", "name").in_order())


def bodies_to_choose() -> list[Organization]:
    """The same for a list to choose one from (`choice_label`)."""
    bodies = Organization.objects.valid_on(timezone.localdate()).only("uid", "name")
    return list(bodies.with_other_names().in_order())


def bodies_for(act: Act, actor: Actor) -> list[Organization]:
    """Those whom the actor's organization can address with the act today, in the order of the directory."""
    day = timezone.localdate()
    bodies = Organization.objects.valid_on(day).with_other_names().in_order()
    return [body for body in bodies if _can_address(act, actor, body, day)]


def _can_address(act: Act, actor: Actor, body: Organization, day: date) -> bool:
    try:
        check_can_address(act=act, from_organization_id=actor.organization_id, to_organization=body, day=day)
        check_way(act, from_window=actor.is_window, to_organization=body)
    except Refused:
        return False
    return True
