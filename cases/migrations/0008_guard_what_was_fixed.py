"""The database guards what was fixed: assessment, plan and evaluation are never changed afterwards.

A row may be removed only when its case has ended (disposal); an open case keeps all its sheets.
"""

from django.db import migrations

SHEETS = {
    "cases_assessment": (
        "number assessed_on discovery_route route_note urgent_support urgent_note complaint family_complaint "
        "living_situation family_note community_note housing_type housing_note medical_status health_note handbooks "
        "livelihood income_note benefits_note debt_note activity work_note education wishes_note factors factors_note "
        "summary direction screening screened_on screening_note recorded_at fixed_at"
    ),
    "cases_supportplan": (
        "number previous_id assessment_id made_on issues long_term_goal plan_goal services services_note starts_on "
        "ends_on evaluate_on recorded_at fixed_at"
    ),
    "cases_evaluation": (
        "plan_id evaluated_on changes changes_note remaining wishes opinion outlook follow_up recorded_at fixed_at"
    ),
}
# Rows of a sheet: the sheet's table and key, and what they say.
PARTS = {
    "cases_plangoal": ("cases_supportplan", "plan_id", "position doer organization_id doer_note what until how_often"),
    "cases_goalevaluation": ("cases_evaluation", "evaluation_id", "goal_id result note"),
}


def changed(columns: str, different: str) -> str:
    return " OR ".join(f"NEW.{name} {different} OLD.{name}" for name in columns.split())


def guarded(different: str) -> list[tuple[str, str, str, str]]:
    """Table, content changed, old row's sheet fixed, new row's sheet fixed."""
    rows = [(table, changed(columns, different), "{row}.fixed_at IS NOT NULL", "") for table, columns in SHEETS.items()]
    for table, (sheet, key, columns) in PARTS.items():
        fixed = f"EXISTS (SELECT 1 FROM {sheet} s WHERE s.id = {{row}}.{key} AND s.fixed_at IS NOT NULL)"
        moved = changed(f"{columns} {key}", different)
        rows.append((table, moved, fixed, fixed.format(row="NEW")))
    return rows


OPEN = "EXISTS (SELECT 1 FROM cases_case c WHERE c.id = OLD.case_id AND c.status <> 'closed')"


def sqlite() -> list[str]:
    statements = []
    for table, content, fixed, added in guarded("IS NOT"):
        old = fixed.format(row="OLD")
        kinds = [("frozen", "UPDATE", f"{old} AND ({content})"), ("kept", "DELETE", f"{old} AND {OPEN}")]
        kinds += [("complete", "INSERT", added)] if added else []
        statements += [
            f"CREATE TRIGGER {table}_{name} BEFORE {event} ON {table} WHEN {condition} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is fixed'); END"
            for name, event, condition in kinds
        ]
    return statements


def postgresql() -> list[str]:
    statements = []
    for table, content, fixed, added in guarded("IS DISTINCT FROM"):
        old = fixed.format(row="OLD")
        refuse = f"RAISE EXCEPTION '{table} is fixed' USING ERRCODE = 'integrity_constraint_violation'; END IF;"
        statements += [
            f"""
            CREATE FUNCTION {table}_guard() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF TG_OP = 'INSERT' THEN
                    IF {added or "false"} THEN {refuse}
                    RETURN NEW;
                ELSIF TG_OP = 'UPDATE' THEN
                    IF {old} AND ({content}) THEN {refuse}
                    RETURN NEW;
                END IF;
                IF {old} AND {OPEN} THEN {refuse}
                RETURN OLD;
            END $$
            """,
            f"CREATE TRIGGER {table}_guard BEFORE INSERT OR UPDATE OR DELETE ON {table} "
            f"FOR EACH ROW EXECUTE FUNCTION {table}_guard()",
        ]
    return statements


def guard(apps, schema_editor):
    for statement in sqlite() if schema_editor.connection.vendor == "sqlite" else postgresql():
        schema_editor.execute(statement, params=None)


def unguard(apps, schema_editor):
    for table in [*SHEETS, *PARTS]:
        if schema_editor.connection.vendor == "sqlite":
            for name in ("frozen", "kept", "complete"):
                schema_editor.execute(f"DROP TRIGGER IF EXISTS {table}_{name}")
        else:
            schema_editor.execute(f"DROP FUNCTION {table}_guard() CASCADE")


class Migration(migrations.Migration):
    dependencies = [("cases", "0007_assessment_plan_and_evaluation")]

    operations = [migrations.RunPython(guard, unguard)]
