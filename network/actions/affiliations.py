"""Affiliations: choosing, giving and ending them."""

from akishima_support.audit import EventType, record
from network.actors import actor_from
from network.models import Affiliation


def choose(*, affiliation: Affiliation) -> None:
    """Write that the person acts for this affiliation from now on."""
    record(EventType.AFFILIATION_CHOSEN, by=actor_from(affiliation))
