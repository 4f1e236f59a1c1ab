"""SQLite makes a table anew to add a constraint. Triggers of other tables that name it must not stand in the way, and
its own must not be lost with the old table.
"""

from django.db import migrations


def remaking(*operations) -> list:
    """The operations, with every trigger there afterwards that was there before.

    PostgreSQL changes tables in place and needs nothing of the kind.
    """
    before: dict[str, str] = {}

    def prepare(apps, schema_editor):
        if schema_editor.connection.vendor == "sqlite":
            before.update(_triggers(schema_editor))
            schema_editor.execute("PRAGMA legacy_alter_table = ON")

    def restore(apps, schema_editor):
        if schema_editor.connection.vendor == "sqlite":
            schema_editor.execute("PRAGMA legacy_alter_table = OFF")
            for name in before.keys() - _triggers(schema_editor).keys():
                schema_editor.execute(before[name], params=None)

    return [migrations.RunPython(prepare, restore), *operations, migrations.RunPython(restore, prepare)]


def _triggers(schema_editor) -> dict[str, str]:
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        return dict(cursor.fetchall())
