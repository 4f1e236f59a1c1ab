"""Give every affiliation its opaque number for addresses."""

import uuid

from django.db import migrations, models


def fill(apps, schema_editor):
    Affiliation = apps.get_model("network", "Affiliation")
    for affiliation in Affiliation.objects.order_by("pk"):
        Affiliation.objects.filter(pk=affiliation.pk).update(uid=uuid.uuid4())


class Migration(migrations.Migration):
    dependencies = [("network", "0004_invitations")]

    operations = [
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="affiliation",
            name="uid",
            field=models.UUIDField(default=uuid.uuid4, editable=False, unique=True),
        ),
    ]
