"""緊急閲覧 (break-glass). What was said at its beginning is never changed, nor what was said at its review."""

import akishima_support.japanese.words
import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
import uuid
from django.conf import settings
from django.db import migrations, models

KEPT = "NOT EXISTS (SELECT 1 FROM cases_disposalcertificate d WHERE d.person_number = OLD.person_id)"
# Whose record it is may change, where two records of one person are made one.
BEGUN = "case_id code why started_at started_by_id expires_at review_by"
ENDED, REVIEWED = "ended_at ended_by_id", "reviewed_at reviewed_by_id reviewed_in_time verdict review_note"


def changed(different):
    def any_of(columns):
        return " OR ".join(f"NEW.{name} {different} OLD.{name}" for name in columns.split())

    return (
        f"{any_of(BEGUN)} OR (OLD.ended_at IS NOT NULL AND ({any_of(ENDED)})) "
        f"OR (OLD.reviewed_at IS NOT NULL AND ({any_of(REVIEWED)}))"
    )


SQLITE = [
    f"CREATE TRIGGER cases_emergencyaccess_frozen BEFORE UPDATE ON cases_emergencyaccess WHEN {changed('IS NOT')} "
    "BEGIN SELECT RAISE(ABORT, 'an emergency is never changed'); END",
    f"CREATE TRIGGER cases_emergencyaccess_kept BEFORE DELETE ON cases_emergencyaccess WHEN {KEPT} "
    "BEGIN SELECT RAISE(ABORT, 'an emergency is never removed'); END",
]
POSTGRESQL = [
    f"""
    CREATE FUNCTION cases_emergencyaccess_guard() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'UPDATE' THEN
            IF {changed("IS DISTINCT FROM")} THEN
                RAISE EXCEPTION 'an emergency is never changed' USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NEW;
        END IF;
        IF {KEPT} THEN
            RAISE EXCEPTION 'an emergency is never removed' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN OLD;
    END $$
    """,
    "CREATE TRIGGER cases_emergencyaccess_guard BEFORE UPDATE OR DELETE ON cases_emergencyaccess "
    "FOR EACH ROW EXECUTE FUNCTION cases_emergencyaccess_guard()",
]
UNDO = {
    "sqlite": ["DROP TRIGGER cases_emergencyaccess_frozen", "DROP TRIGGER cases_emergencyaccess_kept"],
    "postgresql": ["DROP FUNCTION cases_emergencyaccess_guard() CASCADE"],
}


def guard(apps, schema_editor):
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement, params=None)


def unguard(apps, schema_editor):
    for statement in UNDO[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0024_access_reasons_and_workers'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name='numbersetting',
            name='code',
            field=models.CharField(choices=[('parent_age_8050', '8050世帯：親の年齢（この歳から）'), ('child_age_8050', '8050世帯：お子さんの年齢（この歳から）'), ('disclosure_days', '開示請求：決定の期限（受付から何日）'), ('disclosure_extension', '開示請求：延長できる日数（一度だけ）'), ('reason_hours', '担当外のケース：閲覧の理由が続く時間（0はその日の終わりまで）'), ('emergency_minutes', '緊急閲覧：開いている時間（分）')], max_length=30, unique=True, verbose_name='設定'),
        ),
        migrations.CreateModel(
            name='EmergencyAccess',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('code', models.CharField(choices=[('danger', '生命・身体の危険がある'), ('absent', '担当の職員がいない間の急な対応'), ('order', '上司の指示'), ('other', 'その他')], max_length=10, verbose_name='緊急に閲覧する理由')),
                ('why', models.CharField(max_length=1000, verbose_name='理由の説明')),
                ('started_at', models.DateTimeField(verbose_name='始めた日時')),
                ('expires_at', models.DateTimeField(verbose_name='いつまで')),
                ('ended_at', models.DateTimeField(blank=True, null=True, verbose_name='終えた日時')),
                ('review_by', models.DateField(verbose_name='確認の期限')),
                ('reviewed_at', models.DateTimeField(blank=True, null=True, verbose_name='確認した日時')),
                ('reviewed_in_time', models.BooleanField(default=False, verbose_name='期限までに確認した')),
                ('verdict', models.CharField(blank=True, choices=[('justified', '必要な閲覧だった'), ('unjustified', '必要な閲覧とは認められない')], max_length=12, verbose_name='確認の結果')),
                ('review_note', models.CharField(blank=True, max_length=1000, verbose_name='確認した内容')),
                ('submission_token', models.UUIDField(editable=False, null=True, unique=True)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='emergencies', to='cases.case', verbose_name='ケース')),
                ('ended_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.person')),
                ('reviewed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('started_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='閲覧した人')),
            ],
            options={
                'verbose_name': '緊急閲覧',
                'verbose_name_plural': '緊急閲覧',
                'indexes': [models.Index(condition=models.Q(('ended_at', None)), fields=['person', 'started_by'], name='emergency_open'), models.Index(condition=models.Q(('reviewed_at', None)), fields=['review_by', 'id'], name='emergency_unreviewed')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('ended_at__isnull', True), ('ended_by__isnull', True)), models.Q(('ended_at__isnull', False), ('ended_by__isnull', False)), _connector='OR'), name='emergency_ended_at_by'), models.CheckConstraint(condition=models.Q(models.Q(('reviewed_at__isnull', True), ('reviewed_by__isnull', True)), models.Q(('reviewed_at__isnull', False), ('reviewed_by__isnull', False)), _connector='OR'), name='emergency_reviewed_at_by'), models.CheckConstraint(condition=models.Q(('expires_at__gt', models.F('started_at'))), name='emergency_period'), models.CheckConstraint(condition=django.db.models.lookups.GreaterThanOrEqual(django.db.models.functions.text.Length('why'), 20), name='emergency_why_in_words'), models.CheckConstraint(condition=models.Q(('reviewed_by', None), models.Q(('reviewed_by', models.F('started_by')), _negated=True), _connector='OR'), name='emergency_reviewed_by_another'), models.CheckConstraint(condition=models.Q(models.Q(('review_note', ''), ('reviewed_at', None), ('verdict', '')), models.Q(('reviewed_at__isnull', False), models.Q(('verdict', ''), _negated=True), models.Q(('review_note', ''), _negated=True)), _connector='OR'), name='emergency_reviewed_with_verdict')],
            },
            bases=(akishima_support.japanese.words.CodesInWords, models.Model),
        ),
        migrations.RunPython(guard, unguard),
    ]
