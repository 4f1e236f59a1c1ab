"""Leaflets that were used, the times that something took place, and what was decided about a proposal."""

import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('network', '0008_directory_exchange'),
    ]

    operations = [
        migrations.AddField(
            model_name='activity',
            name='materials',
            field=models.ManyToManyField(blank=True, related_name='activities', to='network.material', verbose_name='使った配布物'),
        ),
        migrations.AddField(
            model_name='training',
            name='materials',
            field=models.ManyToManyField(blank=True, related_name='trainings', to='network.material', verbose_name='使った配布物'),
        ),
        migrations.CreateModel(
            name='ProposalFollowUp',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('decided_on', models.DateField(verbose_name='決めた日')),
                ('decided_by_text', models.CharField(max_length=200, verbose_name='決めた人・会議')),
                ('status', models.CharField(choices=[('received', '受領'), ('considering', '検討中'), ('adopted', '採用'), ('not_adopted', '見送り')], max_length=12, verbose_name='状況')),
                ('text', models.TextField(verbose_name='決めたこと')),
                ('recorded_at', models.DateTimeField(verbose_name='記録日時')),
                ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='follow_ups', to='network.proposal')),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': '提案のその後',
                'verbose_name_plural': '提案のその後',
            },
        ),
        migrations.CreateModel(
            name='Occasion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('held_on', models.DateField(verbose_name='実施日')),
                ('place', models.CharField(blank=True, max_length=200, verbose_name='場所')),
                ('participants', models.PositiveIntegerField(blank=True, null=True, verbose_name='参加した人数')),
                ('copies', models.PositiveIntegerField(blank=True, null=True, verbose_name='配った部数')),
                ('note', models.CharField(blank=True, max_length=300, verbose_name='備考')),
                ('recorded_at', models.DateTimeField(verbose_name='記録日時')),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('activity', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='occasions', to='network.activity')),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('training', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='occasions', to='network.training')),
            ],
            options={
                'verbose_name': '実施の回',
                'verbose_name_plural': '実施の回',
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('activity__isnull', False), ('training__isnull', True)), models.Q(('activity__isnull', True), ('training__isnull', False)), _connector='OR'), name='occasion_of_one_thing')],
            },
        ),
    ]
