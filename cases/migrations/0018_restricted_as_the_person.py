"""The database holds that a case is restricted exactly as its person is: a list must not show what a page hides."""

from django.db import migrations

DIFFERS = "EXISTS (SELECT 1 FROM cases_person p WHERE p.id = NEW.person_id AND p.restricted <> NEW.restricted)"
FOLLOW = "UPDATE cases_case SET restricted = NEW.restricted WHERE person_id = NEW.id"

SQLITE = [
    f"CREATE TRIGGER cases_case_restricted_new BEFORE INSERT ON cases_case WHEN {DIFFERS} "
    "BEGIN SELECT RAISE(ABORT, 'a case is restricted as its person is'); END",
    f"CREATE TRIGGER cases_case_restricted BEFORE UPDATE OF restricted, person_id ON cases_case WHEN {DIFFERS} "
    "BEGIN SELECT RAISE(ABORT, 'a case is restricted as its person is'); END",
    "CREATE TRIGGER cases_person_restricted AFTER UPDATE OF restricted ON cases_person "
    f"WHEN NEW.restricted <> OLD.restricted BEGIN {FOLLOW}; END",
]
POSTGRESQL = [
    f"""
    CREATE FUNCTION cases_case_restricted() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF {DIFFERS} THEN
            RAISE EXCEPTION 'a case is restricted as its person is'
            USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$
    """,
    "CREATE TRIGGER cases_case_restricted_new BEFORE INSERT ON cases_case "
    "FOR EACH ROW EXECUTE FUNCTION cases_case_restricted()",
    "CREATE TRIGGER cases_case_restricted BEFORE UPDATE OF restricted, person_id ON cases_case "
    "FOR EACH ROW WHEN (NEW.restricted <> OLD.restricted OR NEW.person_id <> OLD.person_id) "
    "EXECUTE FUNCTION cases_case_restricted()",
    f"""
    CREATE FUNCTION cases_person_restricted() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        {FOLLOW};
        RETURN NULL;
    END $$
    """,
    "CREATE TRIGGER cases_person_restricted AFTER UPDATE OF restricted ON cases_person "
    "FOR EACH ROW WHEN (NEW.restricted <> OLD.restricted) EXECUTE FUNCTION cases_person_restricted()",
]
AGREE = (
    "UPDATE cases_case SET restricted = (SELECT p.restricted FROM cases_person p WHERE p.id = cases_case.person_id) "
    "WHERE EXISTS (SELECT 1 FROM cases_person p "
    "WHERE p.id = cases_case.person_id AND p.restricted <> cases_case.restricted)"
)
UNDO = {
    "sqlite": [
        f"DROP TRIGGER {name}"
        for name in ("cases_case_restricted_new", "cases_case_restricted", "cases_person_restricted")
    ],
    "postgresql": [
        "DROP FUNCTION cases_case_restricted() CASCADE",
        "DROP FUNCTION cases_person_restricted() CASCADE",
    ],
}


def guard(apps, schema_editor):
    schema_editor.execute(AGREE)
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement, params=None)


def unguard(apps, schema_editor):
    for statement in UNDO[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("cases", "0013_contact_rules_and_risk_flags")]

    operations = [migrations.RunPython(guard, unguard)]
