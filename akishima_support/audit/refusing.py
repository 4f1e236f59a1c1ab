"""SQL that makes the database refuse one kind of change of a row, on both engines; used by migrations."""

from akishima_support.audit.vendor_sql import VendorSQL

_SQLITE = "CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {condition} BEGIN SELECT RAISE(ABORT, '{text}'); END"
_POSTGRESQL = (
    """
    CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF {condition} THEN
            RAISE EXCEPTION '{text}' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN {row};
    END $$
    """,
    "CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()",
)


def refusing(name: str, change: str, condition: str, text: str, **words: dict[str, str]) -> VendorSQL:
    """A step of a migration: `change` ("UPDATE ON some_table") is refused with `text` where `condition` holds.

    The condition is on NEW and OLD, and written as for PostgreSQL. What the engines say differently stands in it as
    {word}; `words` gives it by the name of the engine.
    """
    event, table = change.split(" ON ")

    def statement(template, vendor):
        said = condition.format(**{word: by_vendor[vendor] for word, by_vendor in words.items()})
        if vendor == "sqlite":
            said = said.replace("IS DISTINCT FROM", "IS NOT")  # SQLite before 3.39 has only its own words
        row = "OLD" if event == "DELETE" else "NEW"
        return template.format(name=name, event=event, table=table, condition=said, text=text, row=row)

    return VendorSQL(
        {
            "sqlite": [statement(_SQLITE, "sqlite")],
            "postgresql": [statement(template, "postgresql") for template in _POSTGRESQL],
        },
        {"sqlite": [f"DROP TRIGGER {name}"], "postgresql": [f"DROP FUNCTION {name}() CASCADE"]},
    )


def changed(columns: str) -> str:
    """The condition that one of the columns, named with spaces between, is not what it was."""
    return " OR ".join(f"NEW.{name} IS DISTINCT FROM OLD.{name}" for name in columns.split())
