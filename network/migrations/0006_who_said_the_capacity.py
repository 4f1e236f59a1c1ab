"""Who said whether a body can take somebody on."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('network', '0005_affiliation_uids'),
    ]

    operations = [
        migrations.AddField(
            model_name='organization',
            name='capacity_said_by',
            field=models.CharField(blank=True, max_length=100, verbose_name='受入状況を伝えた人'),
        ),
    ]
