"""The database guards who a record is about: a case is restricted as its person is, and a merged double stays closed.

It keeps the codes of the lists that the administrator edits: none is removed, and none becomes another one.
"""

from django.db import migrations

from akishima_support.audit.refusing import changed, refusing
from akishima_support.audit.vendor_sql import VendorSQL

# A list must not show what a page hides.
RESTRICTED_OTHERWISE = (
    "EXISTS (SELECT 1 FROM cases_person p WHERE p.id = NEW.person_id AND p.restricted <> NEW.restricted)"
)
FOLLOW = "UPDATE cases_case SET restricted = NEW.restricted WHERE person_id = NEW.id"

# What a new row may not be about any more: a double that was merged. On PostgreSQL the row of the person is locked
# against the merge, so that nothing is written beside it while it moves.
OF_PERSON = (
    "case", "consultation", "consent", "referral", "householdmember", "familytie", "riskflag", "hold", "counterenquiry",
)  # fmt: skip
MERGED = "EXISTS (SELECT 1 FROM cases_person p WHERE p.id = NEW.person_id AND p.merged_into_id IS NOT NULL)"
REFUSAL = "this record was merged into another"

# A double goes to a record that stands, and has no doubles of its own.
CHAIN = """
NEW.merged_into_id IS NOT NULL AND (NEW.merged_into_id = NEW.id
OR EXISTS (SELECT 1 FROM cases_person p WHERE p.id = NEW.merged_into_id AND p.merged_into_id IS NOT NULL)
OR EXISTS (SELECT 1 FROM cases_person p WHERE p.merged_into_id = NEW.id))
"""


def sqlite():
    yield (
        "CREATE TRIGGER cases_person_restricted AFTER UPDATE OF restricted ON cases_person "
        f"WHEN NEW.restricted <> OLD.restricted BEGIN {FOLLOW}; END"
    )
    for table in OF_PERSON:
        yield (
            f"CREATE TRIGGER cases_{table}_single_new BEFORE INSERT ON cases_{table} WHEN {MERGED} "
            f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        )
        yield (
            f"CREATE TRIGGER cases_{table}_single BEFORE UPDATE OF person_id ON cases_{table} "
            f"WHEN NEW.person_id IS NOT OLD.person_id AND {MERGED} BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        )


def postgresql():
    yield f"""
    CREATE FUNCTION cases_person_restricted() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        {FOLLOW};
        RETURN NULL;
    END $$
    """
    yield (
        "CREATE TRIGGER cases_person_restricted AFTER UPDATE OF restricted ON cases_person "
        "FOR EACH ROW WHEN (NEW.restricted <> OLD.restricted) EXECUTE FUNCTION cases_person_restricted()"
    )
    yield f"""
    CREATE FUNCTION cases_single() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE merged bigint;
    BEGIN
        SELECT merged_into_id INTO merged FROM cases_person WHERE id = NEW.person_id FOR KEY SHARE;
        IF merged IS NOT NULL THEN
            RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$
    """
    for table in OF_PERSON:
        yield (
            f"CREATE TRIGGER cases_{table}_single_new BEFORE INSERT ON cases_{table} "
            "FOR EACH ROW WHEN (NEW.person_id IS NOT NULL) EXECUTE FUNCTION cases_single()"
        )
        yield (
            f"CREATE TRIGGER cases_{table}_single BEFORE UPDATE OF person_id ON cases_{table} "
            "FOR EACH ROW WHEN (NEW.person_id IS DISTINCT FROM OLD.person_id AND NEW.person_id IS NOT NULL) "
            "EXECUTE FUNCTION cases_single()"
        )


UNDO = {
    "sqlite": [
        "DROP TRIGGER cases_person_restricted",
        *(f"DROP TRIGGER cases_{table}_{name}" for table in OF_PERSON for name in ("single_new", "single")),
    ],
    "postgresql": [f"DROP FUNCTION {name}() CASCADE" for name in ("cases_single", "cases_person_restricted")],
}


class Migration(migrations.Migration):
    dependencies = [("cases", "0003_guard_what_was_fixed")]

    operations = [
        VendorSQL({"sqlite": [*sqlite()], "postgresql": [*postgresql()]}, UNDO),
        *(
            refusing(name, change, RESTRICTED_OTHERWISE, "a case is restricted as its person is")
            for name, change in (
                ("cases_case_restricted_new", "INSERT ON cases_case"),
                ("cases_case_restricted", "UPDATE OF restricted, person_id ON cases_case"),
            )
        ),
        refusing(
            "cases_personmerge_frozen",
            "UPDATE ON cases_personmerge",
            changed("person_id double_id note image made_at made_by_id"),
            "what was merged is never changed",
        ),
        refusing(
            "cases_person_no_chain",
            "UPDATE OF merged_into_id ON cases_person",
            CHAIN,
            "a double is merged into a record that stands",
        ),
        *(
            refusing(f"cases_code_{name}", f"{event} ON cases_code", condition, "a code keeps its place, and is kept")
            for name, event, condition in (
                ("same", "UPDATE", changed("list code")),
                ("kept", "DELETE", "1 = 1"),
            )
        ),
    ]
