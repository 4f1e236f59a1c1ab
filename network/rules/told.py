"""Cases that were spoken of by name in a meeting, as those above know them: no key leads there from the meeting."""

from collections.abc import Callable
from dataclasses import dataclass

from akishima_support.access import Actor
from network.models import Meeting


@dataclass(frozen=True, slots=True)
class Told:
    """One case: its number, where it is written who heard what, and the bodies that heard it. It names nobody."""

    number: str
    url: str
    bodies: list[str]


Lister = Callable[[Meeting, Actor], list[Told]]
_listers: list[Lister] = []


def register_told(lister: Lister) -> None:
    """Let an application above say what was told in a meeting, as far as the actor may see it."""
    if lister not in _listers:
        _listers.append(lister)


def told_in(meeting: Meeting, actor: Actor) -> list[Told]:
    """In the order in which it was written down."""
    return [row for lister in _listers for row in lister(meeting, actor)]
