"""A table made of one parameter, so that a statement by hand stays the same however many rows it is given.

PostgreSQL plans a statement once only where its text stays the same.
"""

import json
from collections.abc import Iterable


def table_of(vendor: str, **columns: str) -> str:
    """What stands behind FROM; the table is called `v`. `columns` are names of ours with their types."""
    if vendor == "postgresql":
        typed = ", ".join(f"{name} {kind}" for name, kind in columns.items())
        return f"json_to_recordset(%s) AS v ({typed})"
    named = ", ".join(f"value ->> '{name}' AS {name}" for name in columns)
    return f"(SELECT {named} FROM json_each(%s)) AS v"  # noqa: S608


def as_table(columns: Iterable[str], rows: Iterable[tuple]) -> str:
    """The parameter for it."""
    names = tuple(columns)
    return json.dumps([dict(zip(names, row, strict=True)) for row in rows])
