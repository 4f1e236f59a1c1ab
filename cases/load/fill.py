"""Fill the database batch by batch; each batch is one transaction, so an interrupted run leaves whole cases."""

from collections.abc import Iterator

from django.db import connection, transaction
from django.utils import timezone

from cases.load.cases import YEARS, CaseRows
from cases.load.dice import Dice
from cases.load.referrals import ReferralRows
from cases.load.surroundings import prepare
from cases.load.tables import Table, advance_sequences

BATCH = 1000
CASES_A_REFERRAL = 3


def fill(count: int, seed: int) -> Iterator[int]:
    """Make so many cases, a third of them with a referral. Yields the number of new cases after every batch."""
    dice, today = Dice(seed), timezone.localdate()
    around = prepare(today.replace(year=today.year - YEARS - 1, day=1))
    cases = CaseRows(dice, today, around)
    referrals = ReferralRows(dice, around, cases)
    tables = [*cases.tables, *referrals.tables]
    for start in range(0, count, BATCH):
        size = min(BATCH, count - start)
        for number in range(start, start + size):
            made = cases.add()
            if number % CASES_A_REFERRAL == 0:
                referrals.add(made)
        _write(tables, cases)
        if start == 0 or start + size == count:
            _analyze(tables)
        yield size


@transaction.atomic
def _write(tables: list[Table], cases: CaseRows) -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:  # otherwise the guard of packets is planned anew for each of them
            cursor.execute("SET LOCAL plan_cache_mode = force_generic_plan")
    for table in tables:
        table.write()
    cases.write_numbers()
    advance_sequences(tables)


def _analyze(tables: list[Table]) -> None:
    """Tell the planner what came in: at once, since foreign keys and triggers would go on scanning whole tables."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            for table in tables:
                cursor.execute(f"ANALYZE {table.model._meta.db_table}")
