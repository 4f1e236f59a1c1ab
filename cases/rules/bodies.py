"""The organizations that somebody can be named from today."""

from django.utils import timezone

from network.models import Organization


def bodies_today() -> list[Organization]:
    """Those that exist today, in the order of the directory."""
    return list(Organization.objects.valid_on(timezone.localdate()).only("uid", "name").in_order())
