"""The database guards what was decided about a proposal: entries are added and never changed."""

from django.db import migrations

from akishima_support.audit.append_only import make_append_only


class Migration(migrations.Migration):
    dependencies = [("network", "0004_guard_meeting_results")]

    operations = [make_append_only("network_proposalfollowup")]
