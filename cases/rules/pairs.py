"""Whether anybody is paired at all: asked before pairs are loaded, because most pages have none."""

from collections.abc import Iterable

from django.db import connection

from cases.models.values_table import as_table, table_of

_ANY = """
SELECT EXISTS (SELECT 1 FROM {numbers} JOIN cases_personpair p ON p.person_id = v.id WHERE p.ended_at IS NULL)
    OR EXISTS (SELECT 1 FROM {numbers} JOIN cases_personpair p ON p.other_id = v.id WHERE p.ended_at IS NULL)
"""


def are_paired(numbers: Iterable[int]) -> bool:
    """Whether one of the people stands in a pair that holds now. Nobody is loaded, so nothing is logged."""
    table = as_table(("id",), ((number,) for number in numbers))
    with connection.cursor() as cursor:
        cursor.execute(_ANY.format(numbers=table_of(connection.vendor, id="bigint")), [table, table])
        return bool(cursor.fetchone()[0])
