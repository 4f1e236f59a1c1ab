"""The database guards what was told: no packet without a valid basis, and nothing told is changed afterwards."""

from django.db import migrations

from akishima_support.audit.append_only import make_append_only

FROZEN = ("referral_id", "person_id", "seq", "content", "sha256", "is_personal", "consent_id", "decision_id", "sent_at")
CHANGED_SQLITE = " OR ".join(f"NEW.{name} IS NOT OLD.{name}" for name in FROZEN)
CHANGED_POSTGRESQL = " OR ".join(f"NEW.{name} IS DISTINCT FROM OLD.{name}" for name in FROZEN)

BASIS_HOLDS = """
(NEW.consent_id IS NULL OR EXISTS (
    SELECT 1 FROM cases_consent c JOIN cases_referral r ON r.id = NEW.referral_id
    WHERE c.id = NEW.consent_id AND c.status IN ('given', 'partial') AND c.withdrawn_at IS NULL
    AND c.person_id = NEW.person_id AND c.recipient_id = r.to_organization_id
    AND (c.valid_until IS NULL OR c.valid_until >= {day})))
AND (NEW.decision_id IS NULL OR EXISTS (
    SELECT 1 FROM cases_basisdecision d JOIN cases_legalbasis b ON b.id = d.legal_basis_id
    WHERE d.id = NEW.decision_id AND d.referral_id = NEW.referral_id AND b.is_enabled
    AND d.returned_at IS NULL AND (d.approved_at IS NOT NULL OR NOT b.needs_approval)))
"""

SQLITE = [
    f"""
    CREATE TRIGGER cases_packet_basis BEFORE INSERT ON cases_packet
    WHEN NOT ({BASIS_HOLDS.format(day="date(NEW.sent_at, '+9 hours')")})
    BEGIN SELECT RAISE(ABORT, 'no packet without a valid basis'); END
    """,
    f"""
    CREATE TRIGGER cases_packet_frozen BEFORE UPDATE ON cases_packet WHEN {CHANGED_SQLITE}
    BEGIN SELECT RAISE(ABORT, 'a packet is never changed'); END
    """,
    """
    CREATE TRIGGER cases_packet_kept BEFORE DELETE ON cases_packet
    BEGIN SELECT RAISE(ABORT, 'a packet is never removed'); END
    """,
]
POSTGRESQL = [
    f"""
    CREATE FUNCTION cases_packet_guard() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'INSERT' THEN
            IF NOT ({BASIS_HOLDS.format(day="(NEW.sent_at AT TIME ZONE 'Asia/Tokyo')::date")}) THEN
                RAISE EXCEPTION 'no packet without a valid basis' USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NEW;
        ELSIF TG_OP = 'UPDATE' THEN
            IF {CHANGED_POSTGRESQL} THEN
                RAISE EXCEPTION 'a packet is never changed' USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'a packet is never removed' USING ERRCODE = 'integrity_constraint_violation';
    END $$
    """,
    """
    CREATE TRIGGER cases_packet_guard BEFORE INSERT OR UPDATE OR DELETE ON cases_packet
    FOR EACH ROW EXECUTE FUNCTION cases_packet_guard()
    """,
]
UNDO = {
    "sqlite": [
        "DROP TRIGGER cases_packet_basis",
        "DROP TRIGGER cases_packet_frozen",
        "DROP TRIGGER cases_packet_kept",
    ],
    "postgresql": ["DROP FUNCTION cases_packet_guard() CASCADE"],
}


def guard(apps, schema_editor):
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement, params=None)


def unguard(apps, schema_editor):
    for statement in UNDO[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("cases", "0001_the_way_of_a_consultation")]

    operations = [
        migrations.RunPython(guard, unguard),
        make_append_only("cases_disclosurerecord"),
        make_append_only("cases_referralstep"),
    ]
