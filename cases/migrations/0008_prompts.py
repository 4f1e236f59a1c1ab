"""Which activity prompted a consultation or a referral."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0007_guard_corrections'),
        ('network', '0009_occasions_and_follow_ups'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Prompt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('noted_at', models.DateTimeField(verbose_name='記録日時')),
                ('activity', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='network.activity', verbose_name='きっかけの活動')),
                ('consultation', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='prompt', to='cases.consultation')),
                ('noted_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('referral', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='prompt', to='cases.referral')),
                ('training', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='network.training', verbose_name='きっかけの研修')),
            ],
            options={
                'verbose_name': 'きっかけの活動',
                'verbose_name_plural': 'きっかけの活動',
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('consultation__isnull', True), ('referral__isnull', False)), models.Q(('consultation__isnull', False), ('referral__isnull', True)), _connector='OR'), name='prompt_of_one_row'), models.CheckConstraint(condition=models.Q(models.Q(('activity__isnull', False), ('training__isnull', True)), models.Q(('activity__isnull', True), ('training__isnull', False)), _connector='OR'), name='prompt_by_one_thing')],
            },
        ),
    ]
