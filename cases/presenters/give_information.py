"""Which bodies can be pointed to, groups first."""

from uuid import UUID

from django.utils import timezone

from akishima_support.access import Actor
from network.codes import OrganizationKind
from network.models import Organization

GROUPS = (OrganizationKind.FAMILY_GROUP, OrganizationKind.PEER_GROUP, OrganizationKind.PRIVATE_SUPPORT)


def bodies_page(actor: Actor) -> dict:
    """Groups of families and peers and private support first, then everybody else who exists today."""
    bodies = list(Organization.objects.valid_on(timezone.localdate()).exclude(pk=actor.organization_id).in_order())
    return {
        "organization": None,
        "groups": [each for each in bodies if each.kind in GROUPS],
        "others": [each for each in bodies if each.kind not in GROUPS],
    }


def chosen_body(uid: str) -> Organization | None:
    """The body with the uid, if it exists today."""
    try:
        number = UUID(uid)
    except ValueError:
        return None
    return Organization.objects.valid_on(timezone.localdate()).filter(uid=number).first()
