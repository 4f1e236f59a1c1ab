"""Which body, and which of its services, a choice on a page names."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from network.models import Organization, ServiceOffering

SEPARATOR = "/"


@dataclass(frozen=True, slots=True)
class Destination:
    """A body, and one of its services where somebody chose it."""

    organization: Organization
    service: ServiceOffering | None = None


def destination_of(value: str, day: date) -> Destination | None:
    """`value` is the uid of a body, or the uids of a body and of a service that it offers on the day.

    None for everything else.
    """
    body, separator, of_service = value.partition(SEPARATOR)
    organization = _with_uid(Organization.objects, body)
    if organization is None or not separator:
        return Destination(organization) if organization else None
    service = _with_uid(ServiceOffering.objects.valid_on(day).filter(organization=organization), of_service)
    return Destination(organization, service) if service else None


def _with_uid(rows, uid: str):
    try:
        return rows.filter(uid=UUID(uid)).first()
    except ValueError:
        return None
