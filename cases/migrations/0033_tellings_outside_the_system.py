"""The ledger takes down what was told or heard by telephone, on paper and in meetings, and corrects by further rows."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from akishima_support.audit.resting_triggers import with_triggers_resting

HOLDS = """
NEW.corrects_id IS NULL OR EXISTS (SELECT 1 FROM cases_disclosurerecord d
    WHERE d.id = NEW.corrects_id AND d.person_id = NEW.person_id)
"""
REFUSAL = "a correction is about the same person"
SQLITE = [
    f"CREATE TRIGGER cases_disclosurerecord_corrects BEFORE INSERT ON cases_disclosurerecord WHEN NOT ({HOLDS}) "
    f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END",
]
POSTGRESQL = [
    f"""
    CREATE FUNCTION cases_disclosurerecord_corrects() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF NOT ({HOLDS}) THEN
            RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$
    """,
    "CREATE TRIGGER cases_disclosurerecord_corrects BEFORE INSERT ON cases_disclosurerecord "
    "FOR EACH ROW EXECUTE FUNCTION cases_disclosurerecord_corrects()",
]
UNDO = {
    "sqlite": ["DROP TRIGGER cases_disclosurerecord_corrects"],
    "postgresql": ["DROP FUNCTION cases_disclosurerecord_corrects() CASCADE"],
}


def guard(apps, schema_editor):
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement, params=None)


def unguard(apps, schema_editor):
    for statement in UNDO[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0032_calls_unlinked"),
        ("network", "0006_who_said_the_capacity"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        *with_triggers_resting(
            migrations.AddField(
                model_name="disclosurerecord",
                name="approver",
                field=models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            migrations.AddField(
                model_name="disclosurerecord",
                name="correction_note",
                field=models.CharField(blank=True, max_length=300, verbose_name="訂正の理由"),
            ),
            migrations.AddField(
                model_name="disclosurerecord",
                name="is_void",
                field=models.BooleanField(default=False, verbose_name="誤りの取消し"),
            ),
            migrations.AddField(
                model_name="disclosurerecord",
                name="provider",
                field=models.ForeignKey(
                    null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="network.organization"
                ),
            ),
            migrations.AddField(
                model_name="disclosurerecord",
                name="recorded_at",
                field=models.DateTimeField(null=True, verbose_name="記録日時"),
            ),
            migrations.AddField(
                model_name="disclosurerecord",
                name="recorded_by",
                field=models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            migrations.AddField(
                model_name="disclosurerecord",
                name="spoken_to",
                field=models.CharField(blank=True, max_length=100, verbose_name="話した相手"),
            ),
            migrations.AddField(
                model_name="disclosurerecord",
                name="submission_token",
                field=models.UUIDField(editable=False, null=True, unique=True),
            ),
            migrations.AddIndex(
                model_name="disclosurerecord",
                index=models.Index(fields=["recipient", "-occurred_at", "-id"], name="disclosure_to_body"),
            ),
            migrations.AddIndex(
                model_name="disclosurerecord",
                index=models.Index(fields=["provider", "-occurred_at", "-id"], name="disclosure_from_body"),
            ),
            migrations.AddIndex(
                model_name="disclosurerecord",
                index=models.Index(fields=["-occurred_at", "-id"], name="disclosure_newest"),
            ),
            migrations.AddConstraint(
                model_name="disclosurerecord",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("recorded_at__isnull", True), ("recorded_by__isnull", True)),
                        models.Q(("recorded_at__isnull", False), ("recorded_by__isnull", False)),
                        _connector="OR",
                    ),
                    name="disclosure_recorded_at_by",
                ),
            ),
            migrations.AddConstraint(
                model_name="disclosurerecord",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        ("approver", None),
                        models.Q(
                            ("recorded_by__isnull", False),
                            models.Q(("approver", models.F("recorded_by")), _negated=True),
                        ),
                        _connector="OR",
                    ),
                    name="disclosure_approved_by_another",
                ),
            ),
            migrations.AddConstraint(
                model_name="disclosurerecord",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        ("is_void", False),
                        models.Q(("corrects__isnull", False), models.Q(("correction_note", ""), _negated=True)),
                        _connector="OR",
                    ),
                    name="disclosure_void_only_as_correction",
                ),
            ),
            migrations.AddConstraint(
                model_name="disclosurerecord",
                constraint=models.UniqueConstraint(fields=("corrects",), name="disclosure_corrected_once"),
            ),
        ),
        migrations.RunPython(guard, unguard),
    ]
