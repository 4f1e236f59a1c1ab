"""Names and telephones are found by their pairs of letters; the indexes over whole keys only cost every new row time."""

from django.db import migrations, models

from akishima_support.audit.remaking import remaking


class Migration(migrations.Migration):
    dependencies = [("cases", "0030_cut_notices")]

    operations = remaking(
        migrations.AlterField("consultation", "search_key", models.CharField(editable=False, max_length=200)),
        migrations.AlterField("person", "kana_key", models.CharField(editable=False, max_length=200)),
        migrations.AlterField("person", "phone_key", models.CharField(editable=False, max_length=50)),
        migrations.AlterField("person", "search_key", models.CharField(editable=False, max_length=400)),
    )
