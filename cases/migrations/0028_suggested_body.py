"""The body of the directory that a refusal suggests."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0027_clocks_of_referrals'),
        ('network', '0006_who_said_the_capacity'),
    ]

    operations = [
        migrations.AddField(
            model_name='referral',
            name='decline_suggested_body',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='network.organization', verbose_name='適当と思う機関（名簿から）'),
        ),
    ]
