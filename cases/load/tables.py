"""Rows on their way into a table: COPY on PostgreSQL, one prepared INSERT on SQLite.

Models and their managers would take ten times as long. Defaults, constraints and triggers are the database's and
the models' own.
"""

import json
from collections import defaultdict
from datetime import date, datetime

from django.core.management.color import no_style
from django.db import connection, models

# Rows that name the same columns, under those names.
Groups = dict[tuple[str, ...], list[tuple]]


class Table:
    """Collects rows for one model. Columns that a row does not name take the model's default."""

    def __init__(self, model: type[models.Model]):
        fields = [field for field in model._meta.concrete_fields if not field.generated]
        self.model = model
        self.columns = {field.attname: connection.ops.quote_name(field.column) for field in fields}
        self.defaults = {field.attname: value for field in fields if (value := _default(field)) is not None}
        self.groups: Groups = defaultdict(list)
        self.last_id = model._base_manager.aggregate(last=models.Max("pk"))["last"] or 0

    def add(self, **values) -> int:
        """Add a row and return its number."""
        self.last_id += 1
        self.groups[tuple(values)].append((self.last_id, *values.values()))
        return self.last_id

    def take(self) -> Groups:
        """The rows collected so far; the next ones are collected anew."""
        groups, self.groups = self.groups, defaultdict(list)
        return groups

    def write(self, groups: Groups) -> None:
        """Send collected rows to the database."""
        send = _copy if connection.vendor == "postgresql" else _insert
        for names, rows in groups.items():
            constants = {name: value for name, value in self.defaults.items() if name not in names}
            columns = [self.columns[name] for name in ("id", *names, *constants)]
            send(f"{self.model._meta.db_table} ({', '.join(columns)})", rows, tuple(constants.values()))


def advance_sequences(tables: list[Table]) -> None:
    """Let the database number the next row after ours (PostgreSQL; SQLite does so by itself)."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), [table.model for table in tables]):
            cursor.execute(statement)


def _default(field: models.Field):
    if field.primary_key or isinstance(field, models.UUIDField):
        return None
    value = field.get_default()
    return json.dumps(value) if isinstance(field, models.JSONField) else value


def _copy(target: str, rows: list[tuple], constants: tuple) -> None:
    tail = "".join(f"\t{_text(value)}" for value in constants) + "\n"
    lines = [_line(row) + tail for row in rows]
    with connection.cursor() as cursor, cursor.copy(f"COPY {target} FROM STDIN") as copy:
        copy.write("".join(lines))


def _line(row: tuple) -> str:
    """The values of a row; they are looked at one by one only where the whole line looks unusual."""
    cells = [value if isinstance(value, str) else "\\N" if value is None else str(value) for value in row]
    line = "\t".join(cells)
    is_plain = line.count("\t") == len(row) - 1 and line.count("\\") == row.count(None)
    return line if is_plain and "\n" not in line and "\r" not in line else "\t".join(map(_text, row))


def _text(value) -> str:
    """A value as COPY reads it (PostgreSQL, "Text Format")."""
    if not isinstance(value, str):
        return "\\N" if value is None else str(value)
    if "\\" in value or not value.isprintable():
        return value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")
    return value


def _insert(target: str, rows: list[tuple], constants: tuple) -> None:
    places = ", ".join(["%s"] * (len(rows[0]) + len(constants)))
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {target} VALUES ({places})",  # noqa: S608 - names of our own tables and columns
            [tuple(map(_plain, row)) + constants for row in rows],
        )


def _plain(value):
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    return value.isoformat() if isinstance(value, date) else value
