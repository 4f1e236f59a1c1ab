import uuid

from django.db import migrations, models


def give_addresses(apps, schema_editor):
    """A number of its own for every body that was there before; the regular one is called by the window (F16)."""
    rows = apps.get_model('network', 'MeetingBody').objects
    for row in rows.only('pk').iterator():
        rows.filter(pk=row.pk).update(uid=uuid.uuid4())
    rows.filter(record_key='chosei_kaigi').update(is_called_here=True)


class Migration(migrations.Migration):

    dependencies = [
        ('network', '0004_directory_kept'),
    ]

    operations = [
        migrations.AddField(
            model_name='meetingbody',
            name='is_called_here',
            field=models.BooleanField(default=False, verbose_name='相談窓口が招集する'),
        ),
        migrations.AddField(
            model_name='meetingbody',
            name='uid',
            field=models.UUIDField(default=uuid.uuid4, editable=False, null=True),
        ),
        migrations.RunPython(give_addresses, migrations.RunPython.noop),
        migrations.AlterField(
            model_name='meetingbody',
            name='uid',
            field=models.UUIDField(default=uuid.uuid4, editable=False, unique=True),
        ),
    ]
