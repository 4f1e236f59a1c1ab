"""What time it is, for rules about who may read what.

In a statement that is composed once (`composed`) it is the place where the time of asking goes; elsewhere it is now.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime

from django.utils import timezone

_left_open: ContextVar[tuple[datetime, date] | None] = ContextVar("left_open", default=None)


def now() -> datetime:
    """The moment."""
    places = _left_open.get()
    return places[0] if places else timezone.now()


def today() -> date:
    """The day here."""
    places = _left_open.get()
    return places[1] if places else timezone.localdate()


@contextmanager
def left_open(moment: datetime, day: date) -> Iterator[None]:
    """Inside, the time is not known yet: these two stand for it."""
    token = _left_open.set((moment, day))
    try:
        yield
    finally:
        _left_open.reset(token)
