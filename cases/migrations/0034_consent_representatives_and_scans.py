"""Who consents for another shows why; a parent only for a child who is surely under age. Scans beside consents."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import akishima_support.japanese.words
from akishima_support.audit.resting_triggers import with_triggers_resting

# As old as the known part of the birth date allows; one day is left to the rule, which counts in the law's way.
EARLIEST = """CASE p.born_precision WHEN 'year' THEN {year} WHEN 'month' THEN {month} ELSE {day} END"""
SQLITE_EARLIEST = EARLIEST.format(
    year="strftime('%Y-01-01', p.born_on)", month="strftime('%Y-%m-01', p.born_on)", day="date(p.born_on)"
)
POSTGRESQL_EARLIEST = EARLIEST.format(
    year="date_trunc('year', p.born_on)::date", month="date_trunc('month', p.born_on)::date", day="p.born_on"
)
REFUSAL = "nobody consents for somebody of age"
BY_PARENTS = "NEW.subject = 'legal_representative' AND NEW.status IN ('given', 'partial')"
SQLITE = [
    f"""
    CREATE TRIGGER cases_consent_of_minor BEFORE INSERT ON cases_consent
    WHEN {BY_PARENTS} AND NOT EXISTS (
        SELECT 1 FROM cases_person p WHERE p.id = NEW.person_id AND p.born_on IS NOT NULL
        AND date({SQLITE_EARLIEST}, '+18 years') > date(NEW.given_on, '-1 day'))
    BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END
    """,
]
POSTGRESQL = [
    f"""
    CREATE FUNCTION cases_consent_of_minor() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF {BY_PARENTS} AND NOT EXISTS (
            SELECT 1 FROM cases_person p WHERE p.id = NEW.person_id AND p.born_on IS NOT NULL
            AND ({POSTGRESQL_EARLIEST} + interval '18 years')::date > NEW.given_on - 1) THEN
            RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$
    """,
    "CREATE TRIGGER cases_consent_of_minor BEFORE INSERT ON cases_consent "
    "FOR EACH ROW EXECUTE FUNCTION cases_consent_of_minor()",
]
UNDO = {
    "sqlite": ["DROP TRIGGER cases_consent_of_minor"],
    "postgresql": ["DROP FUNCTION cases_consent_of_minor() CASCADE"],
}
UNKNOWN = "（記録なし）"


def guard(apps, schema_editor):
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement, params=None)


def unguard(apps, schema_editor):
    for statement in UNDO[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def say_what_is_unknown(apps, schema_editor):
    """What was not asked for before is not on record."""
    rows = apps.get_model("cases", "Consent").objects.filter(status__in=["given", "partial"])
    rows.filter(subject="guardian", subject_evidence="").update(subject_evidence=UNKNOWN)
    rows.exclude(subject="self").filter(subject_name="").update(subject_name=UNKNOWN)
    rows.filter(subject="legal_representative", own_will="").update(own_will=UNKNOWN)


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0033_tellings_outside_the_system"),
        ("network", "0006_who_said_the_capacity"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        *with_triggers_resting(
            migrations.CreateModel(
                name="ConsentScan",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                    ("name", models.CharField(max_length=200, verbose_name="ファイル名")),
                    ("note", models.CharField(blank=True, max_length=200, verbose_name="何の書類か")),
                    (
                        "kind",
                        models.CharField(
                            choices=[
                                ("pdf", "PDF"),
                                ("jpg", "写真（JPEG）"),
                                ("png", "画像（PNG）"),
                                ("docx", "Word文書"),
                                ("xlsx", "Excelブック"),
                            ],
                            max_length=10,
                            verbose_name="種類",
                        ),
                    ),
                    ("size", models.PositiveIntegerField(verbose_name="大きさ")),
                    ("sha256", models.CharField(max_length=64)),
                    ("stored_name", models.CharField(blank=True, editable=False, max_length=100)),
                    ("added_at", models.DateTimeField(verbose_name="添付した日時")),
                    ("removed_at", models.DateTimeField(blank=True, null=True, verbose_name="取り消した日時")),
                    ("removal_reason", models.CharField(blank=True, max_length=200, verbose_name="取り消す理由")),
                    ("submission_token", models.UUIDField(editable=False, null=True, unique=True)),
                ],
                options={
                    "verbose_name": "同意書の写し",
                    "verbose_name_plural": "同意書の写し",
                },
                bases=(akishima_support.japanese.words.CodesInWords, models.Model),
            ),
            migrations.AddField(
                model_name="consent",
                name="subject_evidence",
                field=models.CharField(blank=True, max_length=200, verbose_name="代理権を確かめた書類"),
            ),
            migrations.RunPython(say_what_is_unknown, migrations.RunPython.noop),
            migrations.AddConstraint(
                model_name="consent",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("status__in", ("given", "partial")), _negated=True),
                        ("subject", "self"),
                        models.Q(("subject_name", ""), _negated=True),
                        _connector="OR",
                    ),
                    name="consent_representative_is_named",
                ),
            ),
            migrations.AddConstraint(
                model_name="consent",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("status__in", ("given", "partial")), _negated=True),
                        models.Q(("subject", "legal_representative"), _negated=True),
                        models.Q(("own_will", ""), _negated=True),
                        _connector="OR",
                    ),
                    name="consent_of_minor_with_own_will",
                ),
            ),
            migrations.AddConstraint(
                model_name="consent",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("status__in", ("given", "partial")), _negated=True),
                        models.Q(("subject", "guardian"), _negated=True),
                        models.Q(("subject_evidence", ""), _negated=True),
                        _connector="OR",
                    ),
                    name="consent_of_guardian_with_evidence",
                ),
            ),
            migrations.AddField(
                model_name="consentscan",
                name="added_by",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="添付した人",
                ),
            ),
            migrations.AddField(
                model_name="consentscan",
                name="consent",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="scans", to="cases.consent"
                ),
            ),
            migrations.AddField(
                model_name="consentscan",
                name="person",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.person"
                ),
            ),
            migrations.AddField(
                model_name="consentscan",
                name="removed_by",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            migrations.AddConstraint(
                model_name="consentscan",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("removed_at__isnull", True), ("removed_by__isnull", True)),
                        models.Q(("removed_at__isnull", False), ("removed_by__isnull", False)),
                        _connector="OR",
                    ),
                    name="consent_scan_removed_at_by",
                ),
            ),
            migrations.AddConstraint(
                model_name="consentscan",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("removed_at", None), models.Q(("stored_name", ""), _negated=True)),
                        models.Q(("removed_at__isnull", False), ("stored_name", "")),
                        _connector="OR",
                    ),
                    name="consent_scan_kept_or_removed",
                ),
            ),
        ),
        migrations.RunPython(guard, unguard),
    ]
