"""Rows on their way into a table: COPY on PostgreSQL, one prepared INSERT on SQLite.

Models and their managers would take ten times as long. Defaults, constraints and triggers are the database's and
the models' own.
"""

import json
from datetime import date, datetime

from django.core.management.color import no_style
from django.db import connection, models


class Table:
    """Collects rows for one model. Columns that a row does not name take the model's default."""

    def __init__(self, model: type[models.Model]):
        fields = [field for field in model._meta.concrete_fields if not field.generated]
        self.model = model
        self.columns = [field.column for field in fields]
        self.defaults = {field.attname: _default(field) for field in fields}
        self.rows: list[tuple] = []
        self.last_id = model._base_manager.aggregate(last=models.Max("pk"))["last"] or 0

    def add(self, **values) -> int:
        """Add a row and return its number."""
        self.last_id += 1
        self.rows.append(tuple((self.defaults | values | {"id": self.last_id}).values()))
        return self.last_id

    def write(self) -> int:
        """Send the collected rows to the database and return how many there were."""
        count = len(self.rows)
        if connection.vendor == "postgresql":
            self._copy()
        else:
            self._insert()
        self.rows.clear()
        return count

    def _copy(self) -> None:
        statement = f"COPY {self.model._meta.db_table} ({', '.join(self._quoted())}) FROM STDIN"
        with connection.cursor() as cursor, cursor.copy(statement) as copy:
            for row in self.rows:
                copy.write_row(row)

    def _insert(self) -> None:
        places = ", ".join(["%s"] * len(self.columns))
        statement = f"INSERT INTO {self.model._meta.db_table} ({', '.join(self._quoted())}) VALUES ({places})"  # noqa: S608
        with connection.cursor() as cursor:
            cursor.executemany(statement, [tuple(map(_plain, row)) for row in self.rows])

    def _quoted(self) -> list[str]:
        return [connection.ops.quote_name(column) for column in self.columns]


def advance_sequences(tables: list[Table]) -> None:
    """Let the database number the next row after ours (PostgreSQL; SQLite does so by itself)."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), [table.model for table in tables]):
            cursor.execute(statement)


def _default(field: models.Field):
    if isinstance(field, models.UUIDField):
        return None
    value = field.get_default()
    return json.dumps(value) if isinstance(field, models.JSONField) else value


def _plain(value):
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    return value.isoformat() if isinstance(value, date) else value
