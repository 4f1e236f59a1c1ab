"""What partners plan for those who turn 18."""

import akishima_support.japanese.words
import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0005_search_index'),
        ('network', '0002_for_whom'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='PlannedHandover',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('note', models.CharField(blank=True, max_length=300, verbose_name='引継ぎまでにすること')),
                ('planned_at', models.DateTimeField(verbose_name='予定した日時')),
                ('dropped_at', models.DateTimeField(blank=True, null=True, verbose_name='取りやめた日時')),
                ('drop_reason', models.CharField(blank=True, max_length=300, verbose_name='取りやめた理由')),
                ('submission_token', models.UUIDField(editable=False, null=True, unique=True)),
                ('dropped_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='planned_handovers', to='cases.person', verbose_name='ご本人')),
                ('planned_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='予定した人')),
                ('referral', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.referral')),
                ('to_organization', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='network.organization', verbose_name='引継ぎ先')),
            ],
            options={
                'verbose_name': '引継ぎの予定',
                'verbose_name_plural': '引継ぎの予定',
                'indexes': [models.Index(condition=models.Q(('dropped_at', None)), fields=['to_organization', 'id'], name='planned_handover_coming')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('dropped_at__isnull', True), ('dropped_by__isnull', True)), models.Q(('dropped_at__isnull', False), ('dropped_by__isnull', False)), _connector='OR'), name='planned_handover_dropped_at_by'), models.CheckConstraint(condition=models.Q(('dropped_at', None), models.Q(('drop_reason', ''), _negated=True), _connector='OR'), name='planned_handover_dropped_with_reason'), models.UniqueConstraint(condition=models.Q(('dropped_at', None), ('referral', None)), fields=('person',), name='one_planned_handover_per_person')],
            },
            bases=(akishima_support.japanese.words.CodesInWords, models.Model),
        ),
    ]
