"""How long records are kept, what holds them, and requests for disclosure with what was given."""

import uuid
from datetime import date, timedelta

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.utils import timezone

import akishima_support.japanese.words
from akishima_support.audit.append_only import make_append_only
from akishima_support.audit.remaking import remaking

YEARS = 5  # what the rule is to begin with


def keep_closed(apps, schema_editor):
    """Cases that ended before there was a rule: five years from the April after."""
    model = apps.get_model("cases", "Case")
    for case in model._base_manager.filter(status="closed").only("pk", "closed_at").iterator():
        day = timezone.localdate(case.closed_at)
        april = date(day.year + (day.month >= 4), 4, 1)
        until = april.replace(year=april.year + YEARS) - timedelta(days=1)
        model._base_manager.filter(pk=case.pk).update(retention_until=until, retention_version=1)


APPROVED = "EXISTS (SELECT 1 FROM cases_disclosurerequest r WHERE r.id = {row}.request_id AND r.approved_at IS NOT NULL)"
REFUSAL = "the marking of this page is approved"
SQLITE = [
    f"CREATE TRIGGER cases_disclosurepage_frozen BEFORE UPDATE ON cases_disclosurepage "
    f"WHEN {APPROVED.format(row='OLD')} BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END",
    f"CREATE TRIGGER cases_disclosurepage_complete BEFORE INSERT ON cases_disclosurepage "
    f"WHEN {APPROVED.format(row='NEW')} BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END",
]
POSTGRESQL = [
    f"""
    CREATE FUNCTION cases_disclosurepage_guard() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF {APPROVED.format(row="NEW")} THEN
            RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$
    """,
    "CREATE TRIGGER cases_disclosurepage_guard BEFORE INSERT OR UPDATE ON cases_disclosurepage "
    "FOR EACH ROW EXECUTE FUNCTION cases_disclosurepage_guard()",
]
UNDO = {
    "sqlite": ["DROP TRIGGER cases_disclosurepage_frozen", "DROP TRIGGER cases_disclosurepage_complete"],
    "postgresql": ["DROP FUNCTION cases_disclosurepage_guard() CASCADE"],
}


def guard(apps, schema_editor):
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement, params=None)


def unguard(apps, schema_editor):
    for statement in UNDO[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0019_person_pairs'),
        ('network', '0005_affiliation_uids'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='DisclosureCopy',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('content', models.JSONField(verbose_name='渡した内容')),
                ('sha256', models.CharField(max_length=64)),
                ('made_at', models.DateTimeField(verbose_name='作成日時')),
            ],
            options={
                'verbose_name': '開示した記録の写し',
                'verbose_name_plural': '開示した記録の写し',
            },
            bases=(akishima_support.japanese.words.CodesInWords, models.Model),
        ),
        migrations.CreateModel(
            name='DisclosurePage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('number', models.PositiveSmallIntegerField(verbose_name='頁')),
                ('title', models.CharField(max_length=200, verbose_name='見出し')),
                ('items', models.JSONField(verbose_name='内容')),
                ('confirmed_at', models.DateTimeField(blank=True, null=True, verbose_name='確かめた日時')),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
            ],
            options={
                'verbose_name': '開示する記録の頁',
                'verbose_name_plural': '開示する記録の頁',
            },
            bases=(akishima_support.japanese.words.CodesInWords, models.Model),
        ),
        migrations.CreateModel(
            name='DisclosureRequest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('number', models.CharField(max_length=20, unique=True, verbose_name='開示請求番号')),
                ('subject_name', models.CharField(max_length=100, verbose_name='どなたの情報か')),
                ('requester', models.CharField(choices=[('self', 'ご本人'), ('parent', '法定代理人（親権者）'), ('minor_guardian', '法定代理人（未成年後見人）'), ('adult_guardian', '法定代理人（成年後見人）'), ('mandatary', '任意代理人')], max_length=20, verbose_name='請求した方')),
                ('requester_name', models.CharField(max_length=100, verbose_name='請求した方の氏名')),
                ('identity', models.CharField(choices=[('my_number_card', '個人番号カード（表面）'), ('driving_license', '運転免許証'), ('passport', '旅券'), ('residence_card', '在留カード・特別永住者証明書'), ('two_papers', '写真のない書類二点'), ('by_post', '郵送（本人確認書類の写しと住民票の写し）'), ('other', 'その他')], max_length=20, verbose_name='本人確認の方法')),
                ('identity_note', models.CharField(blank=True, max_length=200, verbose_name='確認した書類')),
                ('authority', models.CharField(blank=True, max_length=200, verbose_name='代理権を確かめた書類')),
                ('received_on', models.DateField(verbose_name='受付日')),
                ('scope', models.TextField(verbose_name='請求の内容')),
                ('due_on', models.DateField(verbose_name='決定の期限')),
                ('registered_at', models.DateTimeField(verbose_name='登録日時')),
                ('extended_at', models.DateTimeField(blank=True, null=True, verbose_name='延長した日時')),
                ('extension_reason', models.CharField(blank=True, max_length=300, verbose_name='延長の理由')),
                ('submitted_at', models.DateTimeField(blank=True, null=True, verbose_name='墨消しの確認を求めた日時')),
                ('approved_at', models.DateTimeField(blank=True, null=True, verbose_name='墨消しを承認した日時')),
                ('return_note', models.CharField(blank=True, max_length=300, verbose_name='直してほしいこと')),
                ('decision', models.CharField(blank=True, choices=[('full', '全部開示'), ('partial', '部分開示'), ('refused', '不開示'), ('absent', '不存在'), ('not_said', '存否応答拒否')], max_length=20, verbose_name='決定')),
                ('decision_reason', models.TextField(blank=True, verbose_name='決定の理由')),
                ('harm_checked', models.BooleanField(default=False, verbose_name='開示してもご本人の権利利益を害さないことを確かめた')),
                ('decided_at', models.DateTimeField(blank=True, null=True, verbose_name='決定した日時')),
                ('handed_over_on', models.DateField(blank=True, null=True, verbose_name='通知・交付した日')),
                ('hand_over', models.CharField(blank=True, choices=[('counter', '窓口で渡した'), ('post', '郵送した'), ('viewed', '閲覧してもらった')], max_length=20, verbose_name='通知・交付の方法')),
                ('handed_over_at', models.DateTimeField(blank=True, null=True, verbose_name='通知・交付を記録した日時')),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True, verbose_name='取下げの日時')),
                ('withdrawal_note', models.CharField(blank=True, max_length=300, verbose_name='取下げの理由')),
                ('submission_token', models.UUIDField(editable=False, null=True, unique=True)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
            ],
            options={
                'verbose_name': '開示請求',
                'verbose_name_plural': '開示請求',
            },
            bases=(akishima_support.japanese.words.CodesInWords, models.Model),
        ),
        migrations.CreateModel(
            name='Hold',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('reason', models.CharField(choices=[('lawsuit', '訴訟・審査請求'), ('inquiry', '監査・照会・調査への対応'), ('incident', '事故・漏えい等の調査'), ('other', 'その他')], max_length=20, verbose_name='保留の理由')),
                ('note', models.CharField(max_length=300, verbose_name='くわしい理由')),
                ('set_at', models.DateTimeField(verbose_name='保留した日時')),
                ('lifted_at', models.DateTimeField(blank=True, null=True, verbose_name='解除した日時')),
                ('lift_note', models.CharField(blank=True, max_length=300, verbose_name='解除の理由')),
                ('submission_token', models.UUIDField(editable=False, null=True, unique=True)),
            ],
            options={
                'verbose_name': '廃棄の保留',
                'verbose_name_plural': '廃棄の保留',
            },
            bases=(akishima_support.japanese.words.CodesInWords, models.Model),
        ),
        migrations.CreateModel(
            name='RetentionRule',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('case', 'ケースとその記録'), ('consultation', 'ケースにならなかった相談')], max_length=20, unique=True, verbose_name='記録の種類')),
                ('years', models.PositiveSmallIntegerField(verbose_name='保存年数')),
                ('counted_from', models.CharField(choices=[('next_april', '終わった日の次の4月1日'), ('end', '終わった日')], max_length=20, verbose_name='数え始め')),
                ('basis', models.CharField(blank=True, max_length=200, verbose_name='根拠')),
                ('is_confirmed', models.BooleanField(default=False, verbose_name='市の規程で確かめた')),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
            ],
            options={
                'verbose_name': '保存年限',
                'verbose_name_plural': '保存年限',
            },
        ),
        migrations.AddField(
            model_name='case',
            name='retention_until',
            field=models.DateField(blank=True, null=True, verbose_name='保存期限'),
        ),
        migrations.AddField(
            model_name='case',
            name='retention_version',
            field=models.PositiveIntegerField(editable=False, null=True),
        ),
        migrations.AlterField(
            model_name='numbersetting',
            name='code',
            field=models.CharField(choices=[('parent_age_8050', '8050世帯：親の年齢（この歳から）'), ('child_age_8050', '8050世帯：お子さんの年齢（この歳から）'), ('disclosure_days', '開示請求：決定の期限（受付から何日）'), ('disclosure_extension', '開示請求：延長できる日数（一度だけ）')], max_length=30, unique=True, verbose_name='設定'),
        ),
        migrations.AddIndex(
            model_name='case',
            index=models.Index(condition=models.Q(('status', 'closed')), fields=['retention_until', 'id'], name='case_kept_until'),
        ),
        migrations.AddField(
            model_name='disclosurecopy',
            name='made_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='disclosurecopy',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.person'),
        ),
        migrations.AddField(
            model_name='disclosurepage',
            name='confirmed_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='disclosurepage',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.person'),
        ),
        migrations.AddField(
            model_name='disclosurerequest',
            name='approved_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='disclosurerequest',
            name='decided_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='disclosurerequest',
            name='extended_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='disclosurerequest',
            name='handed_over_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='disclosurerequest',
            name='person',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='disclosure_requests', to='cases.person', verbose_name='ご本人'),
        ),
        migrations.AddField(
            model_name='disclosurerequest',
            name='registered_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='受付者'),
        ),
        migrations.AddField(
            model_name='disclosurerequest',
            name='submitted_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='disclosurerequest',
            name='withdrawn_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='disclosurepage',
            name='request',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pages', to='cases.disclosurerequest'),
        ),
        migrations.AddField(
            model_name='disclosurecopy',
            name='request',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='copy', to='cases.disclosurerequest'),
        ),
        migrations.AddField(
            model_name='hold',
            name='lifted_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='hold',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='holds', to='cases.person', verbose_name='ご本人'),
        ),
        migrations.AddField(
            model_name='hold',
            name='set_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='保留した人'),
        ),
        migrations.AddConstraint(
            model_name='retentionrule',
            constraint=models.CheckConstraint(condition=models.Q(('years__gte', 1), ('years__lte', 30)), name='retention_years_possible'),
        ),
        migrations.AddConstraint(
            model_name='retentionrule',
            constraint=models.CheckConstraint(condition=models.Q(('is_confirmed', False), models.Q(('basis', ''), _negated=True), _connector='OR'), name='retention_confirmed_with_basis'),
        ),
        migrations.AddIndex(
            model_name='disclosurerequest',
            index=models.Index(condition=models.Q(('handed_over_at', None), ('withdrawn_at', None)), fields=['due_on', 'id'], name='disclosure_open'),
        ),
        migrations.AddConstraint(
            model_name='disclosurerequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('extended_at__isnull', True), ('extended_by__isnull', True)), models.Q(('extended_at__isnull', False), ('extended_by__isnull', False)), _connector='OR'), name='disclosure_extended_at_by'),
        ),
        migrations.AddConstraint(
            model_name='disclosurerequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('submitted_at__isnull', True), ('submitted_by__isnull', True)), models.Q(('submitted_at__isnull', False), ('submitted_by__isnull', False)), _connector='OR'), name='disclosure_submitted_at_by'),
        ),
        migrations.AddConstraint(
            model_name='disclosurerequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('approved_at__isnull', True), ('approved_by__isnull', True)), models.Q(('approved_at__isnull', False), ('approved_by__isnull', False)), _connector='OR'), name='disclosure_approved_at_by'),
        ),
        migrations.AddConstraint(
            model_name='disclosurerequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('decided_at__isnull', True), ('decided_by__isnull', True)), models.Q(('decided_at__isnull', False), ('decided_by__isnull', False)), _connector='OR'), name='disclosure_decided_at_by'),
        ),
        migrations.AddConstraint(
            model_name='disclosurerequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('handed_over_at__isnull', True), ('handed_over_by__isnull', True)), models.Q(('handed_over_at__isnull', False), ('handed_over_by__isnull', False)), _connector='OR'), name='disclosure_handed_over_at_by'),
        ),
        migrations.AddConstraint(
            model_name='disclosurerequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at__isnull', True), ('withdrawn_by__isnull', True)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='disclosure_withdrawn_at_by'),
        ),
        migrations.AddConstraint(
            model_name='disclosurerequest',
            constraint=models.CheckConstraint(condition=models.Q(('due_on__gte', models.F('received_on'))), name='disclosure_due_after_receipt'),
        ),
        migrations.AddConstraint(
            model_name='disclosurerequest',
            constraint=models.CheckConstraint(condition=models.Q(('extended_at', None), models.Q(('extension_reason', ''), _negated=True), _connector='OR'), name='disclosure_extended_with_reason'),
        ),
        migrations.AddConstraint(
            model_name='disclosurerequest',
            constraint=models.CheckConstraint(condition=models.Q(('approved_by', None), models.Q(('approved_by', models.F('submitted_by')), _negated=True), _connector='OR'), name='disclosure_masks_by_two_people'),
        ),
        migrations.AddConstraint(
            model_name='disclosurerequest',
            constraint=models.CheckConstraint(condition=models.Q(('approved_at', None), ('submitted_at__isnull', False), _connector='OR'), name='disclosure_approved_when_asked'),
        ),
        migrations.AddConstraint(
            model_name='disclosurerequest',
            constraint=models.CheckConstraint(condition=models.Q(('decided_by', None), models.Q(('decided_by', models.F('registered_by')), _negated=True), _connector='OR'), name='disclosure_decided_by_another'),
        ),
        migrations.AddConstraint(
            model_name='disclosurerequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('decided_at', None), ('decision', '')), models.Q(('decided_at__isnull', False), models.Q(('decision', ''), _negated=True)), _connector='OR'), name='disclosure_decided_as_what'),
        ),
        migrations.AddConstraint(
            model_name='disclosurerequest',
            constraint=models.CheckConstraint(condition=models.Q(('decision__in', ['', 'full']), models.Q(('decision_reason', ''), _negated=True), _connector='OR'), name='disclosure_refused_with_reason'),
        ),
        migrations.AddConstraint(
            model_name='disclosurerequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('decision__in', ['full', 'partial']), _negated=True), models.Q(('approved_at__isnull', False), ('person__isnull', False)), _connector='OR'), name='disclosure_only_with_approved_masks'),
        ),
        migrations.AddConstraint(
            model_name='disclosurerequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('hand_over', ''), ('handed_over_at', None), ('handed_over_on', None)), models.Q(('decided_at__isnull', False), ('handed_over_on__isnull', False), models.Q(('hand_over', ''), _negated=True)), _connector='OR'), name='disclosure_handed_over_when_decided'),
        ),
        migrations.AddConstraint(
            model_name='disclosurerequest',
            constraint=models.CheckConstraint(condition=models.Q(('withdrawn_at', None), models.Q(('handed_over_at', None), models.Q(('withdrawal_note', ''), _negated=True)), _connector='OR'), name='disclosure_withdrawn_before_answer'),
        ),
        migrations.AddConstraint(
            model_name='disclosurepage',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('confirmed_at__isnull', True), ('confirmed_by__isnull', True)), models.Q(('confirmed_at__isnull', False), ('confirmed_by__isnull', False)), _connector='OR'), name='disclosure_page_confirmed_at_by'),
        ),
        migrations.AddConstraint(
            model_name='disclosurepage',
            constraint=models.UniqueConstraint(fields=('request', 'number'), name='disclosure_page_once'),
        ),
        migrations.AddConstraint(
            model_name='disclosurecopy',
            constraint=models.CheckConstraint(condition=models.Q(('sha256', ''), _negated=True), name='disclosure_copy_with_sum'),
        ),
        migrations.AddIndex(
            model_name='hold',
            index=models.Index(condition=models.Q(('lifted_at', None)), fields=['person'], name='hold_standing'),
        ),
        migrations.AddConstraint(
            model_name='hold',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('lifted_at__isnull', True), ('lifted_by__isnull', True)), models.Q(('lifted_at__isnull', False), ('lifted_by__isnull', False)), _connector='OR'), name='hold_lifted_at_by'),
        ),
        migrations.AddConstraint(
            model_name='hold',
            constraint=models.CheckConstraint(condition=models.Q(('lifted_at', None), models.Q(('lift_note', ''), _negated=True), _connector='OR'), name='hold_lifted_with_reason'),
        ),
        migrations.RunPython(keep_closed, migrations.RunPython.noop),
        *remaking(
        migrations.AddConstraint(
            model_name='case',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('retention_until__isnull', False), ('retention_version__isnull', False), ('status', 'closed')), models.Q(models.Q(('status', 'closed'), _negated=True), ('retention_until', None), ('retention_version', None)), _connector='OR'), name='closed_case_kept_until'),
        ),
        ),
        make_append_only("cases_disclosurecopy"),
        migrations.RunPython(guard, unguard),
    ]
