"""Fill the database: one thread makes the next batch while PostgreSQL takes in the one before."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from django.db import connection, transaction
from django.utils import timezone

from cases.load.cases import YEARS, CaseRows
from cases.load.dice import Dice
from cases.load.foreign_keys import checked_at_the_end
from cases.load.referrals import ReferralRows
from cases.load.search import fill_search
from cases.load.surroundings import prepare
from cases.load.tables import Groups, Table, advance_sequences

BATCH = 1000
CASES_A_REFERRAL = 3


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
    with transaction.atomic(), checked_at_the_end(names):
        yield from _write_batches(maker, count)
        maker.cases.write_numbers()
        advance_sequences(maker.tables)
        fill_search()
    _analyze(names)


def _write_batches(maker: Maker, count: int) -> Iterator[int]:
    batches = [range(start, min(start + BATCH, count)) for start in range(0, count, BATCH)]
    _plan_once()
    with ThreadPoolExecutor(max_workers=1) as pool:
        coming = pool.submit(maker.make, batches[0])
        for batch, following in zip(batches, [*batches[1:], range(0)], strict=True):
            groups, coming = coming.result(), pool.submit(maker.make, following)
            for table, rows in zip(maker.tables, groups, strict=True):
                table.write(rows)
            if batch.start == 0:
                _analyze([table.model._meta.db_table for table in maker.tables])
            yield len(batch)


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
