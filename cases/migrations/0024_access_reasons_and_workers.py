"""Reasons for opening a case of others, which only grow, and who works on a case beside its lead worker."""

import akishima_support.japanese.words
import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models

# What was said is never changed; whose record it is may be, where two records of one person are made one.
SAID = "case_id code text given_at given_by_id valid_until"
KEPT = "NOT EXISTS (SELECT 1 FROM cases_disposalcertificate d WHERE d.person_number = OLD.person_id)"


def changed(different):
    return " OR ".join(f"NEW.{name} {different} OLD.{name}" for name in SAID.split())


SQLITE = [
    f"CREATE TRIGGER cases_accessreason_frozen BEFORE UPDATE ON cases_accessreason WHEN {changed('IS NOT')} "
    "BEGIN SELECT RAISE(ABORT, 'a reason is never changed'); END",
    f"CREATE TRIGGER cases_accessreason_kept BEFORE DELETE ON cases_accessreason WHEN {KEPT} "
    "BEGIN SELECT RAISE(ABORT, 'a reason is never removed'); END",
]
POSTGRESQL = [
    f"""
    CREATE FUNCTION cases_accessreason_guard() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'UPDATE' THEN
            IF {changed("IS DISTINCT FROM")} THEN
                RAISE EXCEPTION 'a reason is never changed' USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NEW;
        END IF;
        IF {KEPT} THEN
            RAISE EXCEPTION 'a reason is never removed' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN OLD;
    END $$
    """,
    "CREATE TRIGGER cases_accessreason_guard BEFORE UPDATE OR DELETE ON cases_accessreason "
    "FOR EACH ROW EXECUTE FUNCTION cases_accessreason_guard()",
]
UNDO = {
    "sqlite": ["DROP TRIGGER cases_accessreason_frozen", "DROP TRIGGER cases_accessreason_kept"],
    "postgresql": ["DROP FUNCTION cases_accessreason_guard() CASCADE"],
}


def guard(apps, schema_editor):
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement, params=None)


def unguard(apps, schema_editor):
    for statement in UNDO[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0020_intake_details'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name='numbersetting',
            name='code',
            field=models.CharField(choices=[('parent_age_8050', '8050世帯：親の年齢（この歳から）'), ('child_age_8050', '8050世帯：お子さんの年齢（この歳から）'), ('disclosure_days', '開示請求：決定の期限（受付から何日）'), ('disclosure_extension', '開示請求：延長できる日数（一度だけ）'), ('reason_hours', '担当外のケース：閲覧の理由が続く時間（0はその日の終わりまで）')], max_length=30, unique=True, verbose_name='設定'),
        ),
        migrations.CreateModel(
            name='AccessReason',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(choices=[('phone', '担当の代わりに電話を受けた'), ('asked', '担当から頼まれた'), ('meeting', '会議・引継ぎの準備'), ('approval', '決裁・確認'), ('other', 'その他')], max_length=10, verbose_name='閲覧の理由')),
                ('text', models.CharField(blank=True, max_length=200, verbose_name='理由の説明')),
                ('given_at', models.DateTimeField(verbose_name='日時')),
                ('valid_until', models.DateTimeField(verbose_name='いつまで')),
                ('submission_token', models.UUIDField(editable=False, null=True, unique=True)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)ss', to='cases.case')),
                ('given_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='閲覧した人')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.person')),
            ],
            options={
                'verbose_name': '閲覧の理由',
                'verbose_name_plural': '閲覧の理由',
                'indexes': [models.Index(fields=['person', 'given_by', 'valid_until'], name='access_reason_in_force'), models.Index(fields=['case', '-given_at', '-id'], name='access_reason_of_case')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('code', 'other'), _negated=True), models.Q(('text', ''), _negated=True), _connector='OR'), name='access_reason_other_in_words')],
            },
            bases=(akishima_support.japanese.words.CodesInWords, models.Model),
        ),
        migrations.CreateModel(
            name='CaseWorker',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('added_at', models.DateTimeField(verbose_name='加えた日時')),
                ('ended_at', models.DateTimeField(blank=True, null=True, verbose_name='外した日時')),
                ('added_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='加えた人')),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)ss', to='cases.case')),
                ('ended_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.person')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='職員')),
            ],
            options={
                'verbose_name': '一緒に担当する職員',
                'verbose_name_plural': '一緒に担当する職員',
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('ended_at__isnull', True), ('ended_by__isnull', True)), models.Q(('ended_at__isnull', False), ('ended_by__isnull', False)), _connector='OR'), name='case_worker_ended_at_by'), models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('case', 'user'), name='case_worker_once')],
            },
            bases=(akishima_support.japanese.words.CodesInWords, models.Model),
        ),
        migrations.RunPython(guard, unguard),
    ]
