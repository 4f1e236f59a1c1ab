"""Bodies report how often they came to know of somebody."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('network', '0010_calendar_addresses'),
    ]

    operations = [
        migrations.AddField(
            model_name='identificationreport',
            name='not_connected',
            field=models.PositiveIntegerField(blank=True, null=True, verbose_name='うち、まだどこにもつながっていない件数'),
        ),
        migrations.AddField(
            model_name='identificationreport',
            name='reported_at',
            field=models.DateTimeField(blank=True, null=True, verbose_name='報告日時'),
        ),
        migrations.AddField(
            model_name='identificationreport',
            name='reported_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AlterField(
            model_name='identificationreport',
            name='count_text',
            field=models.CharField(blank=True, max_length=200, verbose_name='件数(ことば)'),
        ),
        migrations.AddConstraint(
            model_name='identificationreport',
            constraint=models.CheckConstraint(condition=models.Q(('count__isnull', False), models.Q(('count_text', ''), _negated=True), _connector='OR'), name='identification_says'),
        ),
        migrations.AddConstraint(
            model_name='identificationreport',
            constraint=models.CheckConstraint(condition=models.Q(('not_connected', None), ('count', None), ('not_connected__lte', models.F('count')), _connector='OR'), name='identification_not_connected_among_them'),
        ),
        migrations.AddConstraint(
            model_name='identificationreport',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('reported_at__isnull', True), ('reported_by__isnull', True)), models.Q(('reported_at__isnull', False), ('reported_by__isnull', False)), _connector='OR'), name='identification_reported_by'),
        ),
    ]
