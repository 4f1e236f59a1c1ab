"""Fill the database: another process makes the next batch while this one gives PostgreSQL the one before."""

import multiprocessing
from collections.abc import Iterator

from django.db import connection, transaction
from django.utils import timezone

from cases.load.cases import YEARS, CaseRows
from cases.load.dice import Dice
from cases.load.guards import checked_at_the_end
from cases.load.numbers import Series
from cases.load.referrals import ReferralRows
from cases.load.search import fill_search
from cases.load.surroundings import prepare
from cases.load.tables import Groups, Table, advance_sequences

BATCH = 1000
CASES_A_REFERRAL = 3
AHEAD = 4  # batches that wait for the database at most


class Maker:
    """Makes batches of rows, without the database."""

    def __init__(self, seed: int):
        dice, today = Dice(seed), timezone.localdate()
        around = prepare(today.replace(year=today.year - YEARS - 1, day=1))
        self.cases = CaseRows(dice, today, around)
        self.referrals = ReferralRows(dice, around, self.cases)
        self.tables: list[Table] = [*self.cases.tables, *self.referrals.tables]

    def make(self, numbers: range) -> list[Groups]:
        """The rows of so many cases, a third of them with a referral, by table."""
        for number in numbers:
            made = self.cases.add()
            if number % CASES_A_REFERRAL == 0:
                self.referrals.add(made)
        return [table.take() for table in self.tables]


def fill(count: int, seed: int) -> Iterator[int]:
    """Make so many cases, all or none. Yields the number of new cases after every batch."""
    maker = Maker(seed)
    names = [table.model._meta.db_table for table in maker.tables]
    with transaction.atomic():
        with checked_at_the_end(names):
            for series in (yield from _write_batches(maker, count)):
                series.write()
            advance_sequences(maker.tables)
        fill_search(maker.cases.notes.notes)
    _analyze(names)


def _write_batches(maker: Maker, count: int) -> Iterator[int]:
    """Returns how far the running numbers have come."""
    batches = [range(start, min(start + BATCH, count)) for start in range(0, count, BATCH)]
    _plan_once()
    context = multiprocessing.get_context("fork")
    made = context.Queue(AHEAD)
    context.Process(target=_make_all, args=(maker, batches, made), daemon=True).start()
    for batch in batches:
        for table, rows in zip(maker.tables, _taken(made), strict=True):
            table.write(rows)
        if batch.start == 0:
            _analyze([table.model._meta.db_table for table in maker.tables])
        yield len(batch)
    return _taken(made)


def _make_all(maker: Maker, batches: list[range], made: multiprocessing.Queue) -> None:
    """In the other process: every batch, and at last the running numbers. It never touches the database."""
    try:
        with connection.execute_wrapper(_refused):
            for batch in batches:
                made.put(maker.make(batch))
        made.put([maker.cases.case_numbers, maker.cases.reception_numbers])
    except Exception as error:
        made.put(error)


def _refused(_execute, sql: str, *_rest):
    """The connection is the other process's: two voices on it would confuse the server."""
    raise RuntimeError(f"rows are made without the database, but this was asked: {sql}")


def _taken(made: multiprocessing.Queue) -> list[Groups] | list[Series]:
    """What the other process made next. Raises what went wrong there."""
    found = made.get()
    if isinstance(found, Exception):
        raise found
    return found


def _plan_once() -> None:
    """Let the guard of packets be planned once, not for each packet; after the first batch its tables have a size."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL plan_cache_mode = force_generic_plan")


def _analyze(tables: list[str]) -> None:
    """Tell the planner what came in; a server does so by itself, but later."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            for table in tables:
                cursor.execute(f"ANALYZE {table}")
