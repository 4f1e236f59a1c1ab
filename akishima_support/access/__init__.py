"""Who may do and see what. Everything that other packages need is named here."""

from akishima_support.access.actor import (
    Actor,
    NoActor,
    acting_as,
    current_actor,
    current_actor_or_none,
    go_on_as,
    system_actor,
)
from akishima_support.access.capabilities import CAPABILITIES, Capability, Role, Side, readers_of, roles_with
from akishima_support.access.gates import public, requires
from akishima_support.access.refusal import Refused
from akishima_support.access.scoping import ScopedManager, ScopedQuerySet

__all__ = [
    "CAPABILITIES",
    "Actor",
    "Capability",
    "NoActor",
    "Refused",
    "Role",
    "ScopedManager",
    "ScopedQuerySet",
    "Side",
    "acting_as",
    "current_actor",
    "current_actor_or_none",
    "go_on_as",
    "public",
    "readers_of",
    "requires",
    "roles_with",
    "system_actor",
]
