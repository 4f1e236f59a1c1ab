"""Erasing the records of somebody: proposed, approved by another, and certified. Nothing else erases what was told."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from akishima_support.audit.append_only import make_append_only
from akishima_support.audit.disposal_guard import let_disposal_erase

OF_PERSON = "EXISTS (SELECT 1 FROM cases_disposalcertificate d WHERE d.person_number = OLD.person_id)"
OF_REFERRAL = """EXISTS (
    SELECT 1 FROM cases_referral r
    LEFT JOIN cases_case c ON c.id = r.case_id
    LEFT JOIN cases_consultation u ON u.id = r.consultation_id
    JOIN cases_disposalcertificate d ON d.person_number IN (r.person_id, c.person_id)
        OR d.consultation_number = COALESCE(u.follows_id, u.id)
    WHERE r.id = OLD.referral_id)"""

# A certificate is for an approved batch, and never for somebody whose records are still needed.
GROUNDS = """
EXISTS (SELECT 1 FROM cases_disposalbatch b WHERE b.id = NEW.batch_id AND b.approved_at IS NOT NULL
        AND b.approved_by_id = NEW.approved_by_id AND b.proposed_by_id = NEW.requested_by_id)
AND NOT EXISTS (SELECT 1 FROM cases_case c WHERE c.person_id = NEW.person_number AND c.status <> 'closed')
AND NOT EXISTS (SELECT 1 FROM cases_hold h WHERE h.person_id = NEW.person_number AND h.lifted_at IS NULL)
AND NOT EXISTS (SELECT 1 FROM cases_disclosurerequest q WHERE q.person_id = NEW.person_number
                AND q.handed_over_at IS NULL AND q.withdrawn_at IS NULL)
"""
REFUSAL = "no certificate of disposal without grounds"
SQLITE = [
    f"""
    CREATE TRIGGER cases_disposalcertificate_grounds BEFORE INSERT ON cases_disposalcertificate
    WHEN NOT ({GROUNDS}) BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END
    """,
    "DROP TRIGGER cases_packet_kept",
    f"""
    CREATE TRIGGER cases_packet_kept BEFORE DELETE ON cases_packet WHEN NOT ({OF_REFERRAL})
    BEGIN SELECT RAISE(ABORT, 'a packet is never removed'); END
    """,
]
SQLITE_BACK = [
    "DROP TRIGGER cases_disposalcertificate_grounds",
    "DROP TRIGGER cases_packet_kept",
    """
    CREATE TRIGGER cases_packet_kept BEFORE DELETE ON cases_packet
    BEGIN SELECT RAISE(ABORT, 'a packet is never removed'); END
    """,
]
POSTGRESQL = [
    f"""
    CREATE FUNCTION cases_disposalcertificate_grounds() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF NOT ({GROUNDS}) THEN
            RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$
    """,
    """
    CREATE TRIGGER cases_disposalcertificate_grounds BEFORE INSERT ON cases_disposalcertificate
    FOR EACH ROW EXECUTE FUNCTION cases_disposalcertificate_grounds()
    """,
    "DROP TRIGGER cases_packet_guard ON cases_packet",
    """
    CREATE TRIGGER cases_packet_guard BEFORE INSERT OR UPDATE ON cases_packet
    FOR EACH ROW EXECUTE FUNCTION cases_packet_guard()
    """,
    f"""
    CREATE FUNCTION cases_packet_kept() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF NOT ({OF_REFERRAL}) THEN
            RAISE EXCEPTION 'a packet is never removed' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN OLD;
    END $$
    """,
    """
    CREATE TRIGGER cases_packet_kept BEFORE DELETE ON cases_packet
    FOR EACH ROW EXECUTE FUNCTION cases_packet_kept()
    """,
]
POSTGRESQL_BACK = [
    "DROP FUNCTION cases_disposalcertificate_grounds() CASCADE",
    "DROP FUNCTION cases_packet_kept() CASCADE",
    "DROP TRIGGER cases_packet_guard ON cases_packet",
    """
    CREATE TRIGGER cases_packet_guard BEFORE INSERT OR UPDATE OR DELETE ON cases_packet
    FOR EACH ROW EXECUTE FUNCTION cases_packet_guard()
    """,
]


def guard(apps, schema_editor):
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement, params=None)


def unguard(apps, schema_editor):
    for statement in SQLITE_BACK if schema_editor.connection.vendor == "sqlite" else POSTGRESQL_BACK:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0020_keeping'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='DisposalBatch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('number', models.CharField(max_length=20, unique=True, verbose_name='廃棄番号')),
                ('note', models.CharField(blank=True, max_length=300, verbose_name='備考')),
                ('proposed_at', models.DateTimeField(verbose_name='提案した日時')),
                ('approved_at', models.DateTimeField(blank=True, null=True, verbose_name='承認日時')),
                ('refused_at', models.DateTimeField(blank=True, null=True, verbose_name='承認しなかった日時')),
                ('executed_at', models.DateTimeField(blank=True, null=True, verbose_name='廃棄した日時')),
                ('submission_token', models.UUIDField(editable=False, null=True, unique=True)),
                ('approved_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('executed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('proposed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='提案した人')),
                ('refused_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': '廃棄の提案',
                'verbose_name_plural': '廃棄の提案',
            },
        ),
        migrations.CreateModel(
            name='DisposalCertificate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('person_number', models.BigIntegerField(blank=True, null=True, verbose_name='ご本人番号')),
                ('consultation_number', models.BigIntegerField(blank=True, null=True, verbose_name='相談の番号')),
                ('along_with', models.BigIntegerField(blank=True, null=True, verbose_name='一緒に廃棄した方の番号')),
                ('records', models.JSONField(default=list, verbose_name='ケース番号・受付番号')),
                ('counts', models.JSONField(default=dict, verbose_name='表ごとの件数')),
                ('recipients', models.JSONField(default=list, verbose_name='情報を渡した機関')),
                ('sha256', models.CharField(max_length=64)),
                ('executed_at', models.DateTimeField(verbose_name='廃棄した日時')),
                ('approved_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='承認した人')),
                ('batch', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='certificates', to='cases.disposalbatch')),
                ('requested_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='提案した人')),
            ],
            options={
                'verbose_name': '廃棄証明',
                'verbose_name_plural': '廃棄証明',
            },
        ),
        migrations.CreateModel(
            name='DisposalItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('person_number', models.BigIntegerField(blank=True, null=True, verbose_name='ご本人番号')),
                ('consultation_number', models.BigIntegerField(blank=True, null=True, verbose_name='相談の番号')),
                ('records', models.JSONField(default=list, verbose_name='ケース番号・受付番号')),
                ('is_done', models.BooleanField(default=False, verbose_name='廃棄済')),
                ('skipped', models.CharField(blank=True, max_length=300, verbose_name='廃棄しなかった理由')),
                ('batch', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='items', to='cases.disposalbatch')),
            ],
            options={
                'verbose_name': '廃棄の対象',
                'verbose_name_plural': '廃棄の対象',
            },
        ),
        migrations.AddConstraint(
            model_name='disposalbatch',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('approved_at__isnull', True), ('approved_by__isnull', True)), models.Q(('approved_at__isnull', False), ('approved_by__isnull', False)), _connector='OR'), name='disposal_approved_at_by'),
        ),
        migrations.AddConstraint(
            model_name='disposalbatch',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('refused_at__isnull', True), ('refused_by__isnull', True)), models.Q(('refused_at__isnull', False), ('refused_by__isnull', False)), _connector='OR'), name='disposal_refused_at_by'),
        ),
        migrations.AddConstraint(
            model_name='disposalbatch',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('executed_at__isnull', True), ('executed_by__isnull', True)), models.Q(('executed_at__isnull', False), ('executed_by__isnull', False)), _connector='OR'), name='disposal_executed_at_by'),
        ),
        migrations.AddConstraint(
            model_name='disposalbatch',
            constraint=models.CheckConstraint(condition=models.Q(('approved_by', None), models.Q(('approved_by', models.F('proposed_by')), _negated=True), _connector='OR'), name='disposal_by_two_people'),
        ),
        migrations.AddConstraint(
            model_name='disposalbatch',
            constraint=models.CheckConstraint(condition=models.Q(('approved_at', None), ('refused_at', None), _connector='OR'), name='disposal_decided_once'),
        ),
        migrations.AddConstraint(
            model_name='disposalbatch',
            constraint=models.CheckConstraint(condition=models.Q(('executed_at', None), ('approved_at__isnull', False), _connector='OR'), name='disposal_approved_first'),
        ),
        migrations.AddConstraint(
            model_name='disposalcertificate',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('consultation_number__isnull', False), ('person_number', None)), models.Q(('consultation_number', None), ('person_number__isnull', False)), _connector='OR'), name='certificate_of_one_thing'),
        ),
        migrations.AddConstraint(
            model_name='disposalcertificate',
            constraint=models.CheckConstraint(condition=models.Q(('approved_by', models.F('requested_by')), _negated=True), name='certificate_by_two_people'),
        ),
        migrations.AddConstraint(
            model_name='disposalcertificate',
            constraint=models.UniqueConstraint(fields=('person_number',), name='certificate_of_person_once'),
        ),
        migrations.AddConstraint(
            model_name='disposalcertificate',
            constraint=models.UniqueConstraint(fields=('consultation_number',), name='certificate_of_consultation_once'),
        ),
        migrations.AddConstraint(
            model_name='disposalitem',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('consultation_number__isnull', False), ('person_number', None)), models.Q(('consultation_number', None), ('person_number__isnull', False)), _connector='OR'), name='disposal_item_of_one_thing'),
        ),
        migrations.AddConstraint(
            model_name='disposalitem',
            constraint=models.CheckConstraint(condition=models.Q(('is_done', False), ('skipped', ''), _connector='OR'), name='disposal_item_done_or_skipped'),
        ),
        migrations.AddConstraint(
            model_name='disposalitem',
            constraint=models.UniqueConstraint(fields=('batch', 'person_number'), name='disposal_person_once'),
        ),
        migrations.AddConstraint(
            model_name='disposalitem',
            constraint=models.UniqueConstraint(fields=('batch', 'consultation_number'), name='disposal_consultation_once'),
        ),
        make_append_only("cases_disposalcertificate"),
        migrations.RunPython(guard, unguard),
        let_disposal_erase("cases_disclosurerecord", OF_PERSON),
        let_disposal_erase("cases_disclosurecopy", OF_PERSON),
        let_disposal_erase("cases_referralstep", OF_REFERRAL),
    ]
