"""SQL that makes a table append-only on both engines; used by migrations of the audit and of the ledger."""

from django.db import migrations

_SQLITE = """
CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table}
WHEN NEW.id IS NOT NULL AND EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
"""

_POSTGRESQL = """
CREATE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{table} is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table}
FOR EACH ROW EXECUTE FUNCTION {table}_refuse();
CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse();
"""

_UNDO = {
    "sqlite": "DROP TRIGGER {table}_no_update; DROP TRIGGER {table}_no_delete; DROP TRIGGER {table}_no_replace;",
    "postgresql": "DROP FUNCTION {table}_refuse() CASCADE;",
}


def make_append_only(table: str) -> migrations.RunPython:
    """A migration step that lets rows be added to the table and nothing else."""

    def forward(apps, schema_editor):
        _run(schema_editor, _SQLITE if schema_editor.connection.vendor == "sqlite" else _POSTGRESQL, table)

    def backward(apps, schema_editor):
        _run(schema_editor, _UNDO[schema_editor.connection.vendor], table)

    return migrations.RunPython(forward, backward)


def _run(schema_editor, sql: str, table: str) -> None:
    script = sql.format(table=table)
    if schema_editor.connection.vendor == "sqlite":
        for statement in script.replace("END;", "END;\0").replace("; DROP", ";\0DROP").split("\0"):
            if statement.strip():
                schema_editor.execute(statement)
    else:
        schema_editor.execute(script, params=None)
