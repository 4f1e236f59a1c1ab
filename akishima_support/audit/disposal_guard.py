"""SQL that lets disposal, and nothing else, erase from tables that only grow; used by migrations.

`permitted` is a condition on OLD: that a certificate of disposal stands for whom the row is about.
"""

from django.db import migrations

_SQLITE = """
CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} WHEN NOT ({permitted})
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""
_SQLITE_BEFORE = """
CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""
_POSTGRESQL = """
CREATE OR REPLACE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF {permitted} THEN
            RETURN OLD;
        END IF;
    END IF;
    RAISE EXCEPTION '{table} is append-only' USING ERRCODE = 'integrity_constraint_violation';
END $$
"""
_POSTGRESQL_BEFORE = """
CREATE OR REPLACE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{table} is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$
"""


def let_disposal_erase(table: str, permitted: str) -> migrations.RunPython:
    """A migration step for a table that `make_append_only` guards."""

    def forward(apps, schema_editor):
        _run(schema_editor, table, _SQLITE, _POSTGRESQL, permitted)

    def backward(apps, schema_editor):
        _run(schema_editor, table, _SQLITE_BEFORE, _POSTGRESQL_BEFORE, permitted)

    return migrations.RunPython(forward, backward)


def _run(schema_editor, table: str, sqlite: str, postgresql: str, permitted: str) -> None:
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute(f"DROP TRIGGER {table}_no_delete")
        schema_editor.execute(sqlite.format(table=table, permitted=permitted), params=None)
    else:
        schema_editor.execute(postgresql.format(table=table, permitted=permitted), params=None)
