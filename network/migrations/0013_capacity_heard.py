"""Who wrote down 受入状況, and how it was heard."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from akishima_support.audit.vendor_sql import VendorSQL

ON, OFF = ({"sqlite": [f"PRAGMA legacy_alter_table = {state}"]} for state in ("ON", "OFF"))


class Migration(migrations.Migration):

    dependencies = [
        ('network', '0012_case_summaries'),
    ]

    operations = [
        # SQLite makes the table anew, while triggers of the app above name it.
        VendorSQL(forward=ON, backward=OFF),
        migrations.AddField(
            model_name='organization',
            name='capacity_heard_via',
            field=models.CharField(blank=True, choices=[('phone', '電話で聞いた'), ('in_person', '会って聞いた'), ('paper', 'FAX・紙で受け取った')], max_length=10, verbose_name='どのように聞いたか'),
        ),
        migrations.AddField(
            model_name='organization',
            name='capacity_noted_as',
            field=models.CharField(blank=True, max_length=300, verbose_name='受入状況を記した機関・人'),
        ),
        migrations.AddField(
            model_name='organization',
            name='capacity_noted_at',
            field=models.DateTimeField(blank=True, null=True, verbose_name='受入状況を記した日時'),
        ),
        migrations.AddField(
            model_name='organization',
            name='capacity_noted_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='受入状況を記した人'),
        ),
        migrations.AddConstraint(
            model_name='organization',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('capacity_noted_at__isnull', True), ('capacity_noted_by__isnull', True)), models.Q(('capacity_noted_at__isnull', False), ('capacity_noted_by__isnull', False)), _connector='OR'), name='capacity_noted_pair'),
        ),
        migrations.AddConstraint(
            model_name='organization',
            constraint=models.CheckConstraint(condition=models.Q(('capacity_heard_via', ''), models.Q(('capacity_noted_at__isnull', False), models.Q(('capacity_noted_as', ''), _negated=True), models.Q(('capacity_said_by', ''), _negated=True)), _connector='OR'), name='capacity_heard_from_somebody'),
        ),
        VendorSQL(forward=OFF, backward=ON),
    ]
