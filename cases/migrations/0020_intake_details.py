"""What the intake form asks beside, and a second telephone and a gender in own words of the person."""

import django.db.models.deletion
from django.db import migrations, models

from akishima_support.audit.resting_triggers import with_triggers_resting


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0014_code_lists'),
    ]

    operations = [
        *with_triggers_resting(
            migrations.AddField(
                model_name='person',
                name='gender_note',
                field=models.CharField(blank=True, max_length=50, verbose_name='その他の性（自由記述）'),
            ),
            migrations.AddField(
                model_name='person',
                name='mobile',
                field=models.CharField(blank=True, max_length=50, verbose_name='電話（携帯）'),
            ),
            migrations.AddField(
                model_name='person',
                name='mobile_key',
                field=models.CharField(default='', editable=False, max_length=50),
            ),
            migrations.AlterField(
                model_name='person',
                name='gender',
                field=models.CharField(blank=True, choices=[('female', '女性'), ('male', '男性'), ('other', 'その他'), ('declined', '回答しない'), ('unknown', '不明')], max_length=10, verbose_name='性別'),
            ),
            migrations.AlterField(
                model_name='person',
                name='phone',
                field=models.CharField(blank=True, max_length=50, verbose_name='電話（自宅など）'),
            ),
        ),
        migrations.CreateModel(
            name='IntakeDetail',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('relation_note', models.CharField(blank=True, max_length=100, verbose_name='続柄・立場の説明')),
                ('purpose_stated', models.BooleanField(default=False, verbose_name='利用目的を伝えた（個人情報保護法62条）')),
                ('rules_version', models.CharField(blank=True, max_length=100, verbose_name='説明した「取扱規程」の版')),
                ('explained_on', models.DateField(blank=True, null=True, verbose_name='説明・申込みの日')),
                ('explained_by', models.CharField(blank=True, max_length=100, verbose_name='説明した人')),
                ('application', models.CharField(blank=True, choices=[('signed', '紙に署名あり'), ('oral', '口頭で申込み（署名なし）'), ('declined', '申し込まない'), ('later', 'あとで考える'), ('not_asked', '聞き取らない')], max_length=10, verbose_name='申込み・情報共有への同意')),
                ('work_status', models.CharField(blank=True, max_length=30, verbose_name='仕事')),
                ('housing_type', models.CharField(blank=True, max_length=30, verbose_name='住居')),
                ('health_insurance', models.CharField(blank=True, max_length=30, verbose_name='健康保険')),
                ('pension', models.CharField(blank=True, max_length=30, verbose_name='年金')),
                ('discovery_route', models.CharField(blank=True, max_length=30, verbose_name='把握経路')),
                ('withdrawal_started', models.DateField(blank=True, null=True, verbose_name='始まりの時期')),
                ('withdrawal_precision', models.CharField(blank=True, choices=[('day', '日まで'), ('month', '月まで'), ('year', '年まで')], max_length=5, verbose_name='始まりの時期の確かさ')),
                ('withdrawal_band', models.CharField(blank=True, choices=[('lt3m', '3か月未満'), ('3_6m', '3〜6か月未満'), ('6_12m', '6か月〜1年未満'), ('1_2y', '1〜2年未満'), ('2_3y', '2〜3年未満'), ('3_5y', '3〜5年未満'), ('5_7y', '5〜7年未満'), ('7_10y', '7〜10年未満'), ('10_15y', '10〜15年未満'), ('15_20y', '15〜20年未満'), ('20_25y', '20〜25年未満'), ('25_30y', '25〜30年未満'), ('ge30y', '30年以上'), ('unknown', '不明'), ('not_asked', '聞き取らない')], max_length=10, verbose_name='期間')),
                ('onset_age', models.CharField(blank=True, choices=[('le14', '14歳以下'), ('15_19', '15〜19歳'), ('20_24', '20〜24歳'), ('25_29', '25〜29歳'), ('30_34', '30〜34歳'), ('35_39', '35〜39歳'), ('40_44', '40〜44歳'), ('45_49', '45〜49歳'), ('50_54', '50〜54歳'), ('55_59', '55〜59歳'), ('60_64', '60〜64歳'), ('unknown', '不明'), ('not_asked', '聞き取らない')], max_length=10, verbose_name='始まった年齢')),
                ('triggers', models.JSONField(blank=True, default=list, verbose_name='きっかけ')),
                ('living_situation', models.CharField(blank=True, max_length=30, verbose_name='住まい方')),
                ('livelihood', models.CharField(blank=True, max_length=30, verbose_name='生計の主体')),
                ('activity', models.CharField(blank=True, max_length=30, verbose_name='いまの活動')),
                ('education', models.CharField(blank=True, max_length=30, verbose_name='最終学歴')),
                ('medical_status', models.CharField(blank=True, max_length=30, verbose_name='医療')),
                ('handbooks', models.JSONField(blank=True, default=list, verbose_name='障害者手帳等')),
                ('household_issues', models.JSONField(blank=True, default=list, verbose_name='世帯の課題')),
                ('factors', models.JSONField(blank=True, default=list, verbose_name='課題と背景要因')),
                ('screening', models.CharField(blank=True, max_length=30, verbose_name='スクリーニング結果')),
                ('intake_note', models.TextField(blank=True, verbose_name='聞き取りの補足')),
                ('consultation', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='intake', to='cases.consultation', verbose_name='相談')),
            ],
            options={
                'verbose_name': '受付票のくわしい項目',
                'verbose_name_plural': '受付票のくわしい項目',
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawal_precision', ''), ('withdrawal_started', None)), models.Q(models.Q(('withdrawal_started', None), _negated=True), models.Q(('withdrawal_precision', ''), _negated=True)), _connector='OR'), name='intake_start_with_precision'), models.CheckConstraint(condition=models.Q(('withdrawal_started', None), ('withdrawal_band', ''), _connector='OR'), name='intake_start_or_band')],
            },
        ),
    ]
