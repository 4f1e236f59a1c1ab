"""Which state of a plan somebody saw before changing it."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0006_planned_handovers'),
    ]

    operations = [
        migrations.AddField(
            model_name='plannedhandover',
            name='version',
            field=models.PositiveIntegerField(default=1, editable=False),
        ),
    ]
