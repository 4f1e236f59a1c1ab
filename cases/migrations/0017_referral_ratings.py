"""What a receiver says of a referral as it came."""

import akishima_support.japanese.words
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0016_report_answers'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name='code',
            name='list',
            field=models.CharField(choices=[('topic', '相談内容'), ('discovery_route', '把握経路'), ('trigger', 'きっかけ'), ('living_situation', '住まい方'), ('housing_type', '住居'), ('work_status', '仕事の状況'), ('health_insurance', '健康保険'), ('pension', '年金'), ('livelihood', '生計の主体'), ('activity', 'いまの活動'), ('education', '最終学歴'), ('medical_status', '医療'), ('handbook', '障害者手帳等'), ('household_issue', '世帯の課題'), ('background_factor', '課題と背景要因'), ('screening_result', 'スクリーニング結果'), ('asked_outcome', '連携でお願いする成果'), ('referral_fault', '受けた連携の使いにくかったところ')], max_length=30, verbose_name='コード表'),
        ),
        migrations.CreateModel(
            name='ReferralRating',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('usability', models.CharField(choices=[('yes', 'そのまま使えた'), ('partly', '一部は使えた'), ('no', '使えなかった')], max_length=10, verbose_name='受けた連携は使えたか')),
                ('faults', models.JSONField(blank=True, default=list, verbose_name='使いにくかったところ')),
                ('note', models.CharField(blank=True, max_length=300, verbose_name='次に頼むときのために')),
                ('rated_at', models.DateTimeField(verbose_name='評価した日時')),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.person')),
                ('rated_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='評価した人')),
                ('referral', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='rating', to='cases.referral')),
            ],
            options={
                'verbose_name': '受けた連携の評価',
                'verbose_name_plural': '受けた連携の評価',
                'indexes': [models.Index(fields=['rated_at'], name='rating_newest')],
                'constraints': [models.CheckConstraint(condition=models.Q(('usability', 'yes'), models.Q(('faults', []), _negated=True), _connector='OR'), name='what_was_hard_has_a_reason')],
            },
            bases=(akishima_support.japanese.words.CodesInWords, models.Model),
        ),
    ]
