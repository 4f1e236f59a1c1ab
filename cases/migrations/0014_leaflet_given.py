"""Whether a leaflet was handed over with 案内."""

from django.db import migrations, models

from akishima_support.audit.remaking import remaking


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0013_chosen_service'),
    ]

    operations = [
        *remaking(
            migrations.AddField(
                model_name='referral',
                name='leaflet_given',
                field=models.BooleanField(default=False, verbose_name='チラシを渡した'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.CheckConstraint(condition=models.Q(('leaflet_given', False), ('act__in', ['information']), _connector='OR'), name='referral_leaflet_given_of_its_act'),
            ),
        ),
    ]
