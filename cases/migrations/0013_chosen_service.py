"""A referral names the service that was looked for at its body, and no other body's."""

import django.db.models.deletion
from django.db import migrations, models

from akishima_support.audit.refusing import refusing
from akishima_support.audit.remaking import remaking

OF_ANOTHER_BODY = """
NEW.service_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM network_serviceoffering s
    WHERE s.id = NEW.service_id AND s.organization_id = NEW.to_organization_id)
"""


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0012_answers_entered_for_a_body'),
        ('network', '0002_for_whom'),
    ]

    operations = [
        *remaking(
            migrations.AddField(
                model_name='referral',
                name='service',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='network.serviceoffering', verbose_name='支援メニュー'),
            ),
        ),
        refusing(
            "cases_referral_service", "INSERT ON cases_referral", OF_ANOTHER_BODY, "a service of the body it goes to"
        ),
    ]
