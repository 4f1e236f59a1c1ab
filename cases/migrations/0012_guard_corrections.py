"""The database guards what stood in a record before it was corrected; only disposal of an ended case removes it."""

from django.db import migrations

OPEN = "EXISTS (SELECT 1 FROM cases_case c WHERE c.id = OLD.case_id AND c.status <> 'closed')"
COLUMNS = ("record_id", "number", "content", "reason", "replaced_at", "replaced_by_id")


def changed(different: str) -> str:
    return " OR ".join(f"NEW.{name} {different} OLD.{name}" for name in COLUMNS)


SQLITE = [
    f"CREATE TRIGGER cases_recordrevision_frozen BEFORE UPDATE ON cases_recordrevision WHEN {changed('IS NOT')} "
    "BEGIN SELECT RAISE(ABORT, 'what stood before a correction is never changed'); END",
    f"CREATE TRIGGER cases_recordrevision_kept BEFORE DELETE ON cases_recordrevision WHEN {OPEN} "
    "BEGIN SELECT RAISE(ABORT, 'what stood before a correction is never removed'); END",
]
POSTGRESQL = [
    f"""
    CREATE FUNCTION cases_recordrevision_guard() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'UPDATE' THEN
            IF {changed("IS DISTINCT FROM")} THEN
                RAISE EXCEPTION 'what stood before a correction is never changed'
                USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NEW;
        END IF;
        IF {OPEN} THEN
            RAISE EXCEPTION 'what stood before a correction is never removed'
            USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN OLD;
    END $$
    """,
    "CREATE TRIGGER cases_recordrevision_guard BEFORE UPDATE OR DELETE ON cases_recordrevision "
    "FOR EACH ROW EXECUTE FUNCTION cases_recordrevision_guard()",
]
UNDO = {
    "sqlite": ["DROP TRIGGER cases_recordrevision_frozen", "DROP TRIGGER cases_recordrevision_kept"],
    "postgresql": ["DROP FUNCTION cases_recordrevision_guard() CASCADE"],
}


def guard(apps, schema_editor):
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement, params=None)


def unguard(apps, schema_editor):
    for statement in UNDO[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("cases", "0011_corrections_attachments_and_private_notes")]

    operations = [migrations.RunPython(guard, unguard)]
