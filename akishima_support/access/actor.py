"""Who acts: the user, the organization acted for and the role, for the length of one request or command."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from akishima_support.access.capabilities import CAPABILITIES, LOOKING, Capability, Role, Side


class NoActor(RuntimeError):
    """A scoped query ran although nobody acts; the caller forgot the middleware or `acting_as`."""


@dataclass(frozen=True, slots=True)
class Actor:
    """One person acting for one organization in one role.

    `organization_id` is None only for the system itself. Rights come from this affiliation alone,
    never from another one that the same person holds (民生委員 who is also at 社協). `reads_in_emergency` is set for
    the one page about a restricted person that a standing 緊急閲覧 opens: the read rules let that person through,
    and nothing but looking is left.
    """

    user_id: int | None
    user_name: str
    affiliation_id: int | None
    organization_id: int | None
    organization_name: str
    role: Role | None
    is_system: bool = False
    reads_in_emergency: bool = False

    @property
    def side(self) -> Side | None:
        """The side of the house: the city's own staff or a partner. None for the system."""
        return self.role.side if self.role else None

    @property
    def is_window(self) -> bool:
        """True for those who work cases at the window (窓口職員 and 承認者)."""
        return self.role in (Role.WINDOW_STAFF, Role.MANAGER)

    def can(self, capability: Capability) -> bool:
        """Whether the role holds the capability. The system holds every one; in an emergency one only looks."""
        if self.reads_in_emergency and capability not in LOOKING:
            return False
        return self.is_system or capability in CAPABILITIES.get(self.role, frozenset())


_current: ContextVar[Actor | None] = ContextVar("actor", default=None)
# What was derived for whoever acts now (`scoping`); it ends with the request or the block.
derived: ContextVar[dict | None] = ContextVar("derived", default=None)


def current_actor() -> Actor:
    """The actor of this request or command.

    Raises NoActor when nobody acts: an error, never "everybody may see everything".
    """
    actor = _current.get()
    if actor is None:
        raise NoActor
    return actor


def current_actor_or_none() -> Actor | None:
    """The actor, or None before sign-in."""
    return _current.get()


@contextmanager
def acting_as(actor: Actor | None) -> Iterator[Actor | None]:
    """Act as somebody for the length of a block."""
    token, kept = _current.set(actor), derived.set({})
    try:
        yield actor
    finally:
        derived.reset(kept)
        _current.reset(token)


def go_on_as(actor: Actor) -> None:
    """Act as somebody for the rest of the innermost `acting_as`, which puts back whoever acted before it."""
    _current.set(actor)


def system_actor(name: str) -> Actor:
    """The system itself, for commands; `name` is what the audit shows (`load_demo`)."""
    return Actor(None, name, None, None, "", None, is_system=True)
