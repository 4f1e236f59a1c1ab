"""The log of who did and saw what."""

import akishima_support.audit.models
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='AuditEvent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='日時')),
                ('type', models.CharField(choices=akishima_support.audit.models.event_types, max_length=40, verbose_name='できごと')),
                ('user_id', models.BigIntegerField(null=True, verbose_name='利用者番号')),
                ('user_name', models.CharField(max_length=200, verbose_name='利用者')),
                ('organization_id', models.BigIntegerField(null=True, verbose_name='所属番号')),
                ('organization_name', models.CharField(blank=True, max_length=200, verbose_name='所属')),
                ('role', models.CharField(blank=True, max_length=40, verbose_name='役割')),
                ('person_numbers', models.JSONField(default=list, verbose_name='ご本人番号')),
                ('case_no', models.CharField(blank=True, max_length=40, verbose_name='ケース番号・連携番号')),
                ('url_name', models.CharField(blank=True, max_length=100, verbose_name='画面')),
                ('reason', models.CharField(blank=True, max_length=500, verbose_name='理由')),
                ('outcome', models.CharField(choices=akishima_support.audit.models.outcomes, default='done', max_length=10, verbose_name='結果')),
                ('request_id', models.UUIDField(null=True, verbose_name='要求番号')),
                ('detail', models.JSONField(default=dict, verbose_name='詳細')),
            ],
            options={
                'verbose_name': '監査記録',
                'verbose_name_plural': '監査記録',
                'indexes': [models.Index(fields=['user_id', 'id'], name='audit_user'), models.Index(condition=models.Q(('case_no', ''), _negated=True), fields=['case_no', 'id'], name='audit_case')],
            },
        ),
    ]
