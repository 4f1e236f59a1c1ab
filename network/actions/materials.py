"""Leaflets: one is handed over and the counted stock goes down."""

from django.db import transaction
from django.db.models import F

from network.models import Material, MaterialPlacement, Organization


@transaction.atomic
def take_leaflet(*, organization: Organization) -> bool:
    """Take one leaflet of the body from a place that has some; True when a counted stock went down.

    Where nobody has counted (stock None) nothing changes. The act that hands it over writes the audit.
    """
    place = (
        MaterialPlacement.unscoped.filter(material__organization=organization, stock__gt=0)
        .order_by("-stock", "id")
        .first()
    )
    if place is None:
        return False
    return bool(MaterialPlacement.unscoped.filter(pk=place.pk, stock__gt=0).update(stock=F("stock") - 1))


@transaction.atomic
def take_copies(*, material: Material, count: int) -> int:
    """Take copies from the places that have most of them; how many a counted stock went down by.

    More than was counted can be taken: then somebody counted wrong, and the stock is at nothing.
    """
    left = count
    places = MaterialPlacement.unscoped.select_for_update().filter(material=material, stock__gt=0)
    for place in places.order_by("-stock", "id"):
        taken = min(place.stock, left)
        MaterialPlacement.unscoped.filter(pk=place.pk).update(stock=F("stock") - taken)
        left -= taken
        if left == 0:
            break
    return count - left
