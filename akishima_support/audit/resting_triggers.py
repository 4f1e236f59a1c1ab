"""SQLite makes a table anew to change a column: its triggers go with the old table, and others that name it refuse."""

from django.db import migrations


def with_triggers_resting(*operations) -> list:
    """The operations of a migration, between taking all triggers away and putting them back (on SQLite)."""
    resting: list[str] = []

    def rest(apps, schema_editor):
        if schema_editor.connection.vendor != "sqlite":
            return
        with schema_editor.connection.cursor() as cursor:
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY rowid")
            found = cursor.fetchall()
        for name, _sql in found:
            schema_editor.execute(f'DROP TRIGGER "{name}"')
        resting[:] = [sql for _name, sql in found]

    def wake(apps, schema_editor):
        for sql in resting:
            schema_editor.execute(sql, params=None)
        resting.clear()

    return [migrations.RunPython(rest, wake), *operations, migrations.RunPython(wake, rest)]
