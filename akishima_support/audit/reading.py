"""Looking is recorded too: every person that a request loads is noted, so that the page can be logged.

`from_db` is the one place through which every model instance comes out of the database. A model that is
about a person derives from `PersonalModel`; loading it notes the person's number in the request's `ReadLog`.
Plain `values()` would pass by; the queryset refuses it and offers `person_rows()` instead.
"""

import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from django.db import models

from akishima_support.access import ScopedQuerySet
from akishima_support.japanese.words import CodesInWords

AT_ONCE = 200  # combinations that are held while many are counted in turn; a worker keeps the room that it once needed


@dataclass
class ReadLog:
    """What one request has loaded (`seen`), what of it stands in the log (`logged`), and which packets it shows."""

    request_id: uuid.UUID = field(default_factory=uuid.uuid4)
    seen: set[int] = field(default_factory=set)
    logged: set[int] = field(default_factory=set)
    case_no: str = ""
    reason: str = ""
    packets: set[int] = field(default_factory=set)

    @property
    def unlogged(self) -> set[int]:
        """Person numbers that were loaded and that no audit row names."""
        return self.seen - self.logged


_log: ContextVar[ReadLog | None] = ContextVar("read_log", default=None)


@contextmanager
def reading() -> Iterator[ReadLog]:
    """Collect what is loaded inside the block."""
    log = ReadLog()
    token = _log.set(log)
    try:
        yield log
    finally:
        _log.reset(token)


def current_log() -> ReadLog | None:
    """The request's log; None in commands and plain tests."""
    return _log.get()


def note_people(numbers: Iterable[int | None]) -> None:
    """Note person numbers that come out of the database by another way than `from_db`."""
    log = _log.get()
    if log is not None:
        log.seen.update(number for number in numbers if number is not None)


def about_case(case_no: str, reason: str = "") -> None:
    """Say which case or referral the page is about, and why it was opened, for the row to come.

    A reason that was said before stands.
    """
    log = _log.get()
    if log is not None:
        log.case_no, log.reason = case_no, reason or log.reason


def showing_packet(number: int) -> None:
    """Say that the page shows what was told with the referral that it is about: the packet with this number."""
    log = _log.get()
    if log is not None:
        log.packets.add(number)


def because(reason: str) -> None:
    """Say why the page was opened, before it is known what it shows."""
    log = _log.get()
    if log is not None:
        log.reason = reason


class ValuesRefused(TypeError):
    """`values()` on people would show them without a trace; use `person_rows()`."""


class PersonalQuerySet(ScopedQuerySet):
    """A scoped queryset whose rows are about people: nothing leaves it unnoticed."""

    def values(self, *fields, **expressions):
        """Refused, because the read log would not see it."""
        raise ValuesRefused(self.model.__name__)

    def values_list(self, *fields, **kwargs):
        """Only primary keys (for sub-queries); anything else is refused."""
        if fields in (("pk",), ("id",)) or fields == (self.model.person_number_field,):
            return super().values_list(*fields, **kwargs)
        raise ValuesRefused(self.model.__name__)

    def counted(self, *columns: str, number: models.Aggregate | None = None) -> list[tuple]:
        """How many rows there are of each combination of the columns: (…columns, number). Numbers name nobody.

        So nothing is noted; a column that tells people or rows apart is refused.
        """
        return list(self._combinations(columns, number))

    def counted_in_turn(self, *columns: str) -> Iterator[tuple]:
        """The same where there are so many combinations that they are better not held all at once."""
        return self._combinations(columns).iterator(chunk_size=AT_ONCE)

    def _combinations(self, columns: tuple[str, ...], number: models.Aggregate | None = None):
        apart = {"pk", self.model.person_number_field, self.model.person_number_field.removesuffix("_id")}
        apart |= {field.name for field in self.model._meta.concrete_fields if field.unique}
        if not columns or apart.intersection(columns):
            raise ValuesRefused(self.model.__name__)
        rows = super().values(*columns).order_by().annotate(counted_rows=number or models.Count("pk"))
        return models.QuerySet.values_list(rows, *columns, "counted_rows")

    def person_rows(self, *fields) -> list[tuple]:
        """Rows as tuples for long lists, with the people on them noted in the read log."""
        rows = list(super().values_list(*fields, self.model.person_number_field))
        note_people(row[-1] for row in rows)
        return [row[:-1] for row in rows]


class PersonalModel(CodesInWords, models.Model):
    """A model about a person. `person_number_field` names the column that holds the person's number."""

    person_number_field = "person_id"

    class Meta:
        abstract = True

    @classmethod
    def from_db(cls, db, field_names, values):
        """Load the row and note whom it is about."""
        instance = super().from_db(db, field_names, values)
        log = _log.get()
        if log is not None:
            log.seen.update(_numbers(instance))
        return instance


def _numbers(instance) -> set[int]:
    field = instance.person_number_field
    if field not in instance.__dict__:
        raise ValuesRefused(f"{type(instance).__name__} was loaded without {field}")
    number = instance.__dict__[field]
    return set() if number is None else {number}
