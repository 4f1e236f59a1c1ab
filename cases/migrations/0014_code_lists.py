"""Lists of codes that the administrator edits. Their rows are added after every migration (`codes.start_list`).

No code is removed, and none becomes another one.
"""

from django.db import migrations, models

from akishima_support.audit.resting_triggers import with_triggers_resting

REFUSED = "a code keeps its list and its identifier, and is never removed"
MOVED = "NEW.list <> OLD.list OR NEW.code <> OLD.code"
SQLITE = [
    f"CREATE TRIGGER cases_code_same BEFORE UPDATE ON cases_code WHEN {MOVED} BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END",
    f"CREATE TRIGGER cases_code_kept BEFORE DELETE ON cases_code BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END",
]
POSTGRESQL = [
    f"""
    CREATE FUNCTION cases_code_guard() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'DELETE' OR {MOVED} THEN
            RAISE EXCEPTION '{REFUSED}' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$
    """,
    "CREATE TRIGGER cases_code_guard BEFORE UPDATE OR DELETE ON cases_code "
    "FOR EACH ROW EXECUTE FUNCTION cases_code_guard()",
]
UNDO = {
    "sqlite": ["DROP TRIGGER cases_code_same", "DROP TRIGGER cases_code_kept"],
    "postgresql": ["DROP FUNCTION cases_code_guard() CASCADE"],
}


def guard(apps, schema_editor):
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement, params=None)


def unguard(apps, schema_editor):
    for statement in UNDO[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):

    dependencies = [("cases", "0023_person_merges")]

    operations = [
        *with_triggers_resting(
            migrations.AlterField(
                model_name='assessment',
                name='activity',
                field=models.CharField(blank=True, max_length=30, verbose_name='いまの活動'),
            ),
            migrations.AlterField(
                model_name='assessment',
                name='discovery_route',
                field=models.CharField(blank=True, max_length=30, verbose_name='把握経路'),
            ),
            migrations.AlterField(
                model_name='assessment',
                name='education',
                field=models.CharField(blank=True, max_length=30, verbose_name='最終学歴'),
            ),
            migrations.AlterField(
                model_name='assessment',
                name='housing_type',
                field=models.CharField(blank=True, max_length=30, verbose_name='住居'),
            ),
            migrations.AlterField(
                model_name='assessment',
                name='livelihood',
                field=models.CharField(blank=True, max_length=30, verbose_name='生計の主体'),
            ),
            migrations.AlterField(
                model_name='assessment',
                name='living_situation',
                field=models.CharField(blank=True, max_length=30, verbose_name='住まい方'),
            ),
            migrations.AlterField(
                model_name='assessment',
                name='medical_status',
                field=models.CharField(blank=True, max_length=30, verbose_name='医療'),
            ),
            migrations.AlterField(
                model_name='assessment',
                name='screening',
                field=models.CharField(blank=True, max_length=30, verbose_name='スクリーニング結果'),
            ),
            migrations.AlterField(
                model_name='consultation',
                name='relation',
                field=models.CharField(choices=[('self', '本人'), ('mother', '母'), ('father', '父'), ('parent_both', '両親'), ('sibling', 'きょうだい'), ('spouse', '配偶者・パートナー'), ('child', '子'), ('grandparent', '祖父母'), ('other_relative', 'その他親族'), ('friend', '知人・友人'), ('neighbor', '近隣住民'), ('commissioner', '民生委員・児童委員'), ('care_manager', 'ケアマネージャー'), ('support_center', '地域包括支援センター'), ('public_health_nurse', '保健師'), ('school_social_worker', 'スクールソーシャルワーカー'), ('school', '学校'), ('agency_other', 'その他関係機関'), ('anonymous', '匿名'), ('unknown', '不明')], max_length=20, verbose_name='来談者と本人との関係'),
            ),
            migrations.AlterField(
                model_name='consultationtopic',
                name='topic',
                field=models.CharField(max_length=30, verbose_name='相談内容'),
            ),
        ),
        migrations.CreateModel(
            name='Code',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('list', models.CharField(choices=[('topic', '相談内容'), ('discovery_route', '把握経路'), ('trigger', 'きっかけ'), ('living_situation', '住まい方'), ('housing_type', '住居'), ('work_status', '仕事の状況'), ('health_insurance', '健康保険'), ('pension', '年金'), ('livelihood', '生計の主体'), ('activity', 'いまの活動'), ('education', '最終学歴'), ('medical_status', '医療'), ('handbook', '障害者手帳等'), ('household_issue', '世帯の課題'), ('background_factor', '課題と背景要因'), ('screening_result', 'スクリーニング結果')], max_length=30, verbose_name='コード表')),
                ('code', models.CharField(max_length=30, verbose_name='符号')),
                ('label', models.CharField(max_length=60, verbose_name='表示する言葉')),
                ('label_en', models.CharField(blank=True, max_length=100, verbose_name='英語の言葉')),
                ('reading', models.CharField(blank=True, max_length=60, verbose_name='よみ')),
                ('sort', models.PositiveSmallIntegerField(verbose_name='順番')),
                ('is_active', models.BooleanField(default=True, verbose_name='使う')),
                ('submission_token', models.UUIDField(editable=False, null=True, unique=True)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
            ],
            options={
                'verbose_name': 'コード',
                'verbose_name_plural': 'コード',
                'constraints': [models.UniqueConstraint(fields=('list', 'code'), name='code_once_in_list'), models.UniqueConstraint(fields=('list', 'label'), name='code_label_once_in_list'), models.CheckConstraint(condition=models.Q(models.Q(('code', ''), _negated=True), models.Q(('label', ''), _negated=True)), name='code_with_words'), models.CheckConstraint(condition=models.Q(('is_active', True), models.Q(('code__in', ('unknown', 'not_asked')), _negated=True), _connector='OR'), name='code_unknown_always_offered')],
            },
        ),
        migrations.RunPython(guard, unguard),
    ]
