"""SQL that makes a table append-only on both engines; used by migrations of the audit and of the ledger."""

from akishima_support.audit.vendor_sql import VendorSQL

_SQLITE = (
    "CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} "
    "BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END",
    "CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} WHEN NOT ({erasing}) "
    "BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END",
    "CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} "
    "WHEN NEW.id IS NOT NULL AND EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id) "
    "BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END",
)
_POSTGRESQL = (
    """
    CREATE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'DELETE' THEN
            IF {erasing} THEN
                RETURN OLD;
            END IF;
        END IF;
        RAISE EXCEPTION '{table} is append-only' USING ERRCODE = 'integrity_constraint_violation';
    END $$
    """,
    "CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} "
    "FOR EACH ROW EXECUTE FUNCTION {table}_refuse()",
    "CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
    "FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse()",
)
_UNDO = {
    "sqlite": tuple(f"DROP TRIGGER {{table}}_no_{event}" for event in ("update", "delete", "replace")),
    "postgresql": ("DROP FUNCTION {table}_refuse() CASCADE",),
}


def make_append_only(table: str, erasing: str = "1 = 0") -> VendorSQL:
    """A step of a migration that lets rows be added to the table and nothing else.

    `erasing` is a condition on OLD under which a row may go after all: that disposal of its person is certified.
    """

    def of_table(statements):
        return [statement.format(table=table, erasing=erasing) for statement in statements]

    return VendorSQL(
        {"sqlite": of_table(_SQLITE), "postgresql": of_table(_POSTGRESQL)},
        {vendor: of_table(statements) for vendor, statements in _UNDO.items()},
    )
