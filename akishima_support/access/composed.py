"""Statements that are composed once: the same rows under the same read rule, without building SQL for every page.

Django composes a statement anew each time, which for a page takes longer than all that PostgreSQL does for it. A page
whose statements never change their shape composes each once per role, with stand-ins in the places of numbers, and
puts the numbers in when it asks, and the time. The scope is part of what is composed: `visible_to` runs for a stand-in
of the same role, so this is no way around it.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from django.core.exceptions import EmptyResultSet
from django.db import connection, connections
from django.db.models import Model, QuerySet
from django.db.models.query import ModelIterable
from psycopg.sql import Literal

from akishima_support.access import clock
from akishima_support.access.actor import Actor, acting_as, current_actor_or_none

Value = int | UUID | date | datetime | str
_INT, _UUID, _TEXT = -7_300_000_000_000, UUID("73000000-0000-4000-8000-000000000000"), "text-left-open-"
_NOBODY = 0
# Of no year in which anybody asks. From those of the clock a rule may reckon up to a year back or ahead.
_DAY, _AT = date(1, 1, 1), datetime(2, 1, 1, tzinfo=UTC)
_NOW, _TODAY, _A_YEAR = datetime(10, 1, 1, tzinfo=UTC), date(20, 1, 1), timedelta(days=366)
_LIKE_A_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\b")  # as SQLite gets days and moments
_ACTOR = ("user_id", "organization_id", "affiliation_id")


class ComposedOnce:
    """`PEOPLE = ComposedOnce(lambda case: Person.objects.filter(cases=case)[:20])`, then `PEOPLE.rows(case=case.pk)`.

    The function gets its arguments by name and must use each only as a value to compare with: an int, a UUID, a date,
    a moment or a text (also with contains, startswith and endswith), never None and never a list. Its shape may depend
    on the role and on whether somebody reads in an emergency, not on anything else. What time it is it may ask `clock`
    alone, and reckon from it up to a year by days: any other answer would stand still (TypeError).
    """

    def __init__(self, make: Callable[..., QuerySet]) -> None:
        self.make = make
        self.statements: dict[tuple, _Statement | None] = {}

    def rows(self, **values: Value) -> list[Model]:
        """The instances that the queryset would give, as far as the current actor sees them."""
        actor = current_actor_or_none()
        key = None if actor is None else (actor.role, actor.is_system, actor.reads_in_emergency)
        if key not in self.statements:
            self.statements[key] = _compose(self.make, actor, values)
        statement = self.statements[key]
        return statement.rows(_numbers_of(actor) | _time() | values) if statement else []

    def first(self, **values: Value) -> Model | None:
        """The first row, or None."""
        return next(iter(self.rows(**values)), None)


class ComposedByNumbers:
    """The same for rows that belong to a handful of numbers: `CASES = ComposedByNumbers(lambda numbers: …, 30)`.

    The statement has `at_most` places; those that are not needed hold a number that nobody has.
    """

    def __init__(self, make: Callable[[list[int]], QuerySet], at_most: int) -> None:
        self.names = [f"number_{place}" for place in range(at_most)]
        self.composed = ComposedOnce(lambda **numbers: make([numbers[name] for name in self.names]))

    def rows(self, numbers: Sequence[int]) -> list[Model]:
        """The instances, as far as the current actor sees them. Raises ValueError for too many numbers."""
        missing = len(self.names) - len(numbers)
        if missing < 0:
            raise ValueError(f"{len(numbers)} numbers, {len(self.names)} places")
        return self.composed.rows(**dict(zip(self.names, [*numbers, *[_NOBODY] * missing], strict=True)))


def _numbers_of(actor: Actor | None) -> dict[str, Value]:
    return {} if actor is None else {f"actor.{name}": getattr(actor, name) for name in _ACTOR}


def _time() -> dict[str, Value]:
    return {"clock.now": clock.now(), "clock.today": clock.today()}


def _compose(make: Callable[..., QuerySet], actor: Actor | None, values: dict[str, Value]):
    """The statement for a role; None where the role sees nothing at all."""
    names = [*_numbers_of(actor), *values]
    stand_ins = {name: _stand_in(values.get(name, 0), place) for place, name in enumerate(names)}
    somebody = actor and replace(actor, **{name: stand_ins[f"actor.{name}"] for name in _ACTOR})
    with acting_as(somebody), clock.left_open(_NOW, _TODAY):
        queryset = make(**{name: stand_ins[name] for name in values})
        try:
            statement = _Statement(queryset, stand_ins)
        except EmptyResultSet:
            return None
    missing = values.keys() - {name for name, _form, _away in statement.places.values()}
    if missing:
        raise TypeError(f"{sorted(missing)} are not values of the statement")
    return statement


def _stand_in(value: Value, place: int) -> Value:
    if isinstance(value, datetime):
        return _AT + timedelta(days=place)
    if isinstance(value, UUID):
        return UUID(int=_UUID.int + place)
    if isinstance(value, str):
        return f"{_TEXT}{place}"
    return _DAY + timedelta(days=place) if isinstance(value, date) else _INT - place


def _forms(value: Value) -> tuple:
    """How a value may stand among the parameters: SQLite has neither UUIDs nor dates; LIKE has signs around a text."""
    if isinstance(value, UUID):
        return value, value.hex
    if isinstance(value, datetime):
        return value, connection.ops.adapt_datetimefield_value(value)
    if isinstance(value, str):
        escaped = connection.ops.prep_for_like_query(value)
        return value, f"%{escaped}%", f"{escaped}%", f"%{escaped}"
    return (value, value.isoformat()) if isinstance(value, date) else (value,)


class _Statement:
    """SQL, its parameters, and which of them are stand-ins for what."""

    def __init__(self, queryset: QuerySet, stand_ins: dict[str, Value]) -> None:
        if queryset._iterable_class is not ModelIterable:
            raise TypeError("only querysets of instances can be composed once")
        self.model, self.db = queryset.model, queryset.db
        self.compiler = queryset.query.get_compiler(using=self.db)
        known = {form: (name, at) for name, value in stand_ins.items() for at, form in enumerate(_forms(value))}
        sql, parameters = self.compiler.as_sql()
        if any(_is_moment(value) and _place(value, known) is None for value in parameters):
            raise TypeError("a day or a moment would stay what it was when the statement was composed")
        self.sql, self.parameters = _with_constants(self.db, sql, parameters, known)
        found = {at: _place(value, known) for at, value in enumerate(self.parameters)}
        self.places = {at: place for at, place in found.items() if place}

    def rows(self, values: dict[str, Value]) -> list[Model]:
        """Ask, and make instances of the answer."""
        parameters = self.parameters.copy()
        for at, (name, form, away) in self.places.items():
            value = values[name] + away if away else values[name]
            parameters[at] = _like(parameters[at], _forms(value)[form])
        with connections[self.db].cursor() as cursor:
            cursor.execute(self.sql, parameters)
            return list(ModelIterable(_Answer(self, cursor.fetchall())))


def _with_constants(db: str, sql: str, parameters: tuple, known: dict) -> tuple[str, list]:
    """The statement with its texts written into it, so that PostgreSQL can plan it once with its partial indexes.

    They are codes of ours: what people type is always a parameter, for which a stand-in stands.
    """
    if connections[db].vendor != "postgresql":
        return sql, list(parameters)
    between = sql.split("%s")
    is_code = [isinstance(value, str) and value not in known for value in parameters]
    texts = [_literal(db, value) if code else "%s" for value, code in zip(parameters, is_code, strict=True)]
    written = "".join(part + text for part, text in zip(between, [*texts, ""], strict=True))
    return written, [value for value, code in zip(parameters, is_code, strict=True) if not code]


def _literal(db: str, text: str) -> str:
    with connections[db].cursor() as cursor:
        return Literal(text).as_string(cursor.connection).replace("%", "%%")


def _place(value, known: dict) -> tuple[str, int, timedelta] | None:
    """What a parameter stands for, in which form, and how far from it; None for what never changes."""
    try:
        name, form = known[value]
    except KeyError:
        return _from_clock(value)
    except TypeError:  # JSON and lists cannot be stand-ins
        return None
    return name, form, timedelta()


def _from_clock(value) -> tuple[str, int, timedelta] | None:
    """The same for a day or a moment that was reckoned from the clock."""
    if not _is_moment(value):
        return None
    form = int(isinstance(value, str))
    at = _read(value) if form else value
    if isinstance(at, datetime):
        name, away = "clock.now", at - _NOW
    else:
        name, away = "clock.today", at - _TODAY
    return (name, form, away) if abs(away) < _A_YEAR else None


def _read(text: str) -> date | datetime:
    """A day or a moment as SQLite gets it."""
    if len(text) == len("2026-12-01"):
        return date.fromisoformat(text)
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def _is_moment(value) -> bool:
    return isinstance(value, date) or (isinstance(value, str) and bool(_LIKE_A_MOMENT.match(value)))


def _like(stand_in, value):
    """An int of the width that PostgreSQL was promised, everything else as it is."""
    return type(stand_in)(value) if isinstance(stand_in, int) and value is not None else value


class _Answer:
    """What `ModelIterable` asks of a queryset, of its query and of the compiler, with the rows already here."""

    _known_related_objects: dict = {}

    def __init__(self, statement: _Statement, found: list[tuple]) -> None:
        self.query = self
        self.model, self.db, self.found, self.compiler = statement.model, statement.db, found, statement.compiler
        self.select, self.klass_info = self.compiler.select, self.compiler.klass_info
        self.annotation_col_map = self.compiler.annotation_col_map

    def get_compiler(self, using: str):
        """Itself."""
        return self

    def execute_sql(self, **_how):
        """The rows, as one chunk."""
        return [self.found]

    def results_iter(self, results):
        """The rows with the values converted as Django does."""
        return self.compiler.results_iter(results)
