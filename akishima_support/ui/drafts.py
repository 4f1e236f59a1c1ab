"""Where a form finds what was typed before and lost. The application above lays the drafts out for each request."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Protocol

from django.utils.datastructures import MultiValueDict


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """One draft: the boxes as they were sent, and when that was, in words."""

    token: str
    values: MultiValueDict
    saved: str


@dataclass(frozen=True, slots=True)
class FormDraft:
    """What one form prints: its signed key, what was put back, and the other drafts of the same page."""

    key: str
    save_url: str
    discard_url: str = ""
    restored: KeptDraft | None = None
    others: list[KeptDraft] = field(default_factory=list)


class Desk(Protocol):
    """Lays out the drafts of whoever acts."""

    def lay_out(self, form_name: str) -> FormDraft | None:
        """What a form of this name prints on this page; None where nobody acts."""


_desk: ContextVar[Desk | None] = ContextVar("desk", default=None)


@contextmanager
def drafts_from(desk: Desk) -> Iterator[None]:
    """Let the forms made inside the block find their drafts at the desk."""
    token = _desk.set(desk)
    try:
        yield
    finally:
        _desk.reset(token)


def draft_of(form_name: str) -> FormDraft | None:
    """What a form of this name prints; None for a form without drafts and outside a request."""
    desk = _desk.get()
    return desk.lay_out(form_name) if desk is not None and form_name else None
